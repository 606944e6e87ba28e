import type { StorageUnavailable } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Database } from '../database.ts'
import { ask } from './ask.ts'

/** A read, or a write that comes out the same when it is done twice: a lost answer is no reason to give up. */
export const askAgain = <A>(database: Database, step: () => Promise<A>): TaskEither<StorageUnavailable, A> =>
  ask(database, step, 'run again')
