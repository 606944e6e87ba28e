import type { StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Sql } from '../sql.ts'
import { attempt, type WhenLost } from './attempt.ts'

/** A step on the database that nothing but the database can refuse. */
export const ask = <A>(sql: Sql, step: () => Promise<A>, whenLost?: WhenLost): TaskEither<StorageUnavailable, A> =>
  attempt<never, A>(sql, async () => E.right(await step()), whenLost)
