import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { AttemptLimit } from '../model/attempt-limit.ts'
import type { Overloaded, StorageUnavailable, TooManyAttempts } from '../model/failure.ts'
import { isHashable } from '../model/password-policy.ts'
import type { PasswordVerdict } from '../model/password-verdict.ts'
import type { PasswordHash } from '../model/user.ts'
import { countAttempt } from './count-attempt.ts'
import type { Deps } from './deps.ts'

/** What a password is held against, and under which limit; null is nobody's hash. */
interface Lock {
  readonly key: string
  readonly limit: AttemptLimit
  readonly hash: PasswordHash | null
}

/** The right password is forgiven all attempts that were counted before. */
export const verifyPassword =
  (deps: Pick<Deps, 'throttle' | 'crypto' | 'clock'>) =>
  (
    { key, limit, hash }: Lock,
    password: string,
  ): TE.TaskEither<TooManyAttempts | Overloaded | StorageUnavailable, PasswordVerdict> =>
    pipe(
      countAttempt(deps)(key, limit, () => verdictOn(deps.crypto, password, hash)),
      TE.tap((verdict) => (verdict === 'wrong' ? TE.right(undefined) : deps.throttle.forgive(key))),
    )

const verdictOn = (
  crypto: Deps['crypto'],
  password: string,
  hash: PasswordHash | null,
): TE.TaskEither<Overloaded, PasswordVerdict> =>
  isHashable(password) ? crypto.verifyPassword(password, hash) : TE.right('wrong')
