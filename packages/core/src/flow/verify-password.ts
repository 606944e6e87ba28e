import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Overloaded, StorageUnavailable, TooManyAttempts } from '../model/failure.ts'
import { isHashable } from '../model/password-policy.ts'
import type { PasswordVerdict } from '../model/password-verdict.ts'
import type { PasswordHash } from '../model/user.ts'
import type { Deps } from './deps.ts'

/**
 * Counts the attempt before any work is done for it, and forgives it when the password was right. An attempt that found
 * no place among the hashes was none.
 */
export const verifyPassword =
  ({ throttle, crypto, clock, settings }: Pick<Deps, 'throttle' | 'crypto' | 'clock' | 'settings'>) =>
  (
    attempts: string,
    password: string,
    hash: PasswordHash | null,
  ): TE.TaskEither<TooManyAttempts | Overloaded | StorageUnavailable, PasswordVerdict> =>
    pipe(
      throttle.reserve(attempts, settings.passwordAttempts, clock.now()),
      TE.flatMap(() =>
        pipe(
          verdictOn(crypto, password, hash),
          TE.tapError(() => throttle.refund(attempts)),
        ),
      ),
      TE.tap((verdict) => (verdict === 'wrong' ? TE.right(undefined) : throttle.forgive(attempts))),
    )

const verdictOn = (
  crypto: Deps['crypto'],
  password: string,
  hash: PasswordHash | null,
): TE.TaskEither<Overloaded, PasswordVerdict> =>
  isHashable(password) ? crypto.verifyPassword(password, hash) : TE.right('wrong')
