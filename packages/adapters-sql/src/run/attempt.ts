import type { StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Sql } from '../sql.ts'
import { backOff } from './back-off.ts'

const maxRetries = 5

/**
 * A step on the database. Whatever it throws becomes StorageUnavailable; what may succeed a moment later is tried again
 * first. The step has to be one that leaves nothing behind when it throws.
 */
export const attempt =
  <L, A>({ dialect }: Sql, step: () => Promise<E.Either<L, A>>): TaskEither<L | StorageUnavailable, A> =>
  async () => {
    for (let retry = 0; ; retry++) {
      try {
        return await step()
      } catch (cause) {
        if (retry === maxRetries || !dialect.isTransient(cause)) return E.left({ _tag: 'StorageUnavailable', cause })
        await backOff(retry)
      }
    }
  }
