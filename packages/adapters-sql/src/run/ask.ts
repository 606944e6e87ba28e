import type { StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Database } from '../database.ts'
import { attempt, type WhenLost } from './attempt.ts'

/** A step on the database that nothing but the database can refuse. */
export const ask = <A>(
  database: Database,
  step: () => Promise<A>,
  whenLost?: WhenLost,
): TaskEither<StorageUnavailable, A> => attempt<never, A>(database, async () => E.right(await step()), whenLost)
