import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { NewPassword } from '../decide/decide-account-change.ts'
import type { AccountInput } from '../inputs.ts'
import type {
  Overloaded,
  PasswordRefused,
  StorageUnavailable,
  TooManyAttempts,
  WrongCredentials,
} from '../model/failure.ts'
import type { SignedIn } from '../model/session.ts'
import type { Deps } from './deps.ts'
import { hashNewPassword } from './hash-new-password.ts'
import { provePassword } from './prove-password.ts'

type Refusal = PasswordRefused | WrongCredentials | TooManyAttempts | Overloaded | StorageUnavailable

/** The hash of the new password, and the one that it may replace; null where the password stays. */
export const replacePassword =
  (deps: Pick<Deps, 'throttle' | 'crypto' | 'clock' | 'settings'>) =>
  (signedIn: SignedIn, password: AccountInput['password']): TE.TaskEither<Refusal, NewPassword | null> =>
    password === undefined
      ? TE.right(null)
      : pipe(
          provePassword(deps)(signedIn, password.old),
          TE.flatMap(() => hashNewPassword(deps)(password.new)),
          TE.map((hash) => ({ hash, replaces: signedIn.user.passwordHash })),
        )
