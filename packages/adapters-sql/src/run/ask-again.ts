import type { StorageUnavailable } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Sql } from '../sql.ts'
import { ask } from './ask.ts'

/** A read, or a write that comes out the same when it is done twice: a lost answer is no reason to give up. */
export const askAgain = <A>(sql: Sql, step: () => Promise<A>): TaskEither<StorageUnavailable, A> =>
  ask(sql, step, 'run again')
