import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideOldPassword } from '../decide/decide-old-password.ts'
import { accountLock } from '../model/account-lock.ts'
import type { Overloaded, StorageUnavailable, TooManyAttempts, WrongCredentials } from '../model/failure.ts'
import type { PasswordVerdict } from '../model/password-verdict.ts'
import type { SignedIn } from '../model/session.ts'
import type { Deps } from './deps.ts'
import { verifyPassword } from './verify-password.ts'

type Verdict = TE.TaskEither<TooManyAttempts | Overloaded | StorageUnavailable, PasswordVerdict | null>

/** Whoever has a password proves it, under the limit that logins are under. */
export const provePassword =
  (deps: Pick<Deps, 'throttle' | 'crypto' | 'clock' | 'settings'>) =>
  (
    { user }: SignedIn,
    old: string | null,
  ): TE.TaskEither<WrongCredentials | TooManyAttempts | Overloaded | StorageUnavailable, void> => {
    const lock = accountLock(user, deps.settings.passwordAttempts)
    const verdict: Verdict = lock.hash === null ? TE.right(null) : verifyPassword(deps)(lock, old ?? '')
    return pipe(verdict, TE.flatMapEither(decideOldPassword))
  }
