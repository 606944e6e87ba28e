import type { StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Database } from '../database.ts'
import { backOff } from './back-off.ts'
import { DatabaseFailure } from './database-failure.ts'

const maxRetries = 5
/** No try begins later than this. PostgreSQL looks for deadlocks after a second, and one is worth another try. */
const patienceMs = 1500

/** What becomes of a step when the connection broke before the answer came, so that nobody knows whether it was done. */
export type WhenLost = 'fail' | 'run again'

/**
 * A step on the database. Whatever it throws becomes StorageUnavailable; what may succeed a moment later is tried again
 * first, all tries under one deadline. The step has to be one that leaves nothing behind when it throws; one that may
 * `run again` comes out the same if it was done before.
 */
export const attempt =
  <L, A>(
    { dialect }: Database,
    step: () => Promise<E.Either<L, A>>,
    whenLost: WhenLost = 'fail',
  ): TaskEither<L | StorageUnavailable, A> =>
  async () => {
    const deadline = performance.now() + patienceMs
    const mayRunAgain = (cause: unknown): boolean =>
      dialect.isTransient(cause) || (whenLost === 'run again' && cause instanceof DatabaseFailure && cause.lost)

    for (let retry = 0; ; retry++) {
      try {
        return await step()
      } catch (cause) {
        const over = retry === maxRetries || performance.now() >= deadline
        if (over || !mayRunAgain(cause)) return E.left({ _tag: 'StorageUnavailable', cause })
        await backOff(retry)
      }
    }
  }
