import { pipe } from 'fp-ts/lib/function.js'
import type * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideLoginLocks } from '../decide/decide-login-locks.ts'
import type { Pool } from '../model/client.ts'
import type { Overloaded, StorageUnavailable, TooManyAttempts } from '../model/failure.ts'
import type { LoginName } from '../model/login-name.ts'
import type { PasswordVerdict } from '../model/password-verdict.ts'
import type { User } from '../model/user.ts'
import { countAttempt } from './count-attempt.ts'
import type { Deps } from './deps.ts'
import { unlessWrong } from './unless-wrong.ts'
import { verifyPassword } from './verify-password.ts'

/** The verdict on a login by name. Only too many wrong answers to the name are refused. */
export const verifyLogin =
  (deps: Pick<Deps, 'throttle' | 'crypto' | 'clock' | 'settings'>) =>
  (
    pool: Pool,
    name: LoginName,
    found: O.Option<User>,
    password: string,
  ): TE.TaskEither<TooManyAttempts | Overloaded | StorageUnavailable, PasswordVerdict> => {
    const { answers, tried, nobody } = decideLoginLocks(pool, name, found, deps.settings.passwordAttempts)
    const attempt = () =>
      pipe(
        verifyPassword(deps)(tried, password),
        TE.orElse((failure) =>
          failure._tag === 'TooManyAttempts' ? verifyPassword(deps)(nobody, password) : TE.left(failure),
        ),
      )
    return pipe(countAttempt(deps)(answers, attempt), TE.tap(unlessWrong(() => deps.throttle.refund(answers.key))))
  }
