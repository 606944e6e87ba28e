import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Overloaded, StorageUnavailable, TooManyAttempts } from '../model/failure.ts'
import type { Lock } from '../model/lock.ts'
import { isHashable } from '../model/password-policy.ts'
import type { PasswordVerdict } from '../model/password-verdict.ts'
import type { PasswordHash } from '../model/user.ts'
import { countAttempt } from './count-attempt.ts'
import type { Deps } from './deps.ts'
import { unlessWrong } from './unless-wrong.ts'

/** The right password is forgiven all attempts that were counted before. */
export const verifyPassword =
  (deps: Pick<Deps, 'throttle' | 'crypto' | 'clock'>) =>
  (lock: Lock, password: string): TE.TaskEither<TooManyAttempts | Overloaded | StorageUnavailable, PasswordVerdict> =>
    pipe(
      countAttempt(deps)(lock, () => verdictOn(deps.crypto, password, lock.hash)),
      TE.tap(unlessWrong(() => deps.throttle.forgive(lock.key))),
    )

const verdictOn = (
  crypto: Deps['crypto'],
  password: string,
  hash: PasswordHash | null,
): TE.TaskEither<Overloaded, PasswordVerdict> =>
  isHashable(password) ? crypto.verifyPassword(password, hash) : TE.right('wrong')
