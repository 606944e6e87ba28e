import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { accountAttempts, nameAttempts, nobodysAttempts } from '../model/attempt-key.ts'
import type { Pool } from '../model/client.ts'
import type { Overloaded, StorageUnavailable, TooManyAttempts } from '../model/failure.ts'
import type { LoginName } from '../model/login-name.ts'
import type { PasswordVerdict } from '../model/password-verdict.ts'
import type { User } from '../model/user.ts'
import { countAttempt } from './count-attempt.ts'
import type { Deps } from './deps.ts'
import { verifyPassword } from './verify-password.ts'

type Verdict = TE.TaskEither<TooManyAttempts | Overloaded | StorageUnavailable, PasswordVerdict>

const noEnd = Number.MAX_SAFE_INTEGER

/**
 * The verdict on a login by name. What is answered is limited by name, whether somebody has it or not; what is tried is
 * limited by account. Where an account has been guessed at enough over other names of it, the password is held against
 * nobody's hash: a wrong one's answer after a wrong one's work. So no refusal tells which names are of one account.
 */
export const verifyLogin =
  (deps: Pick<Deps, 'throttle' | 'crypto' | 'clock' | 'settings'>) =>
  (pool: Pool, name: LoginName, found: O.Option<User>, password: string): Verdict => {
    const limit = deps.settings.passwordAttempts
    const answers = nameAttempts(pool, name)
    const onNobody = (): Verdict => {
      const unlimited = { ...limit, attempts: noEnd, consecutive: noEnd }
      return verifyPassword(deps)({ key: nobodysAttempts(pool, name), limit: unlimited, hash: null }, password)
    }
    const onAccount = ({ id, passwordHash: hash }: User): Verdict =>
      pipe(
        verifyPassword(deps)({ key: accountAttempts(pool, id), limit, hash }, password),
        TE.orElse((failure) => (failure._tag === 'TooManyAttempts' ? onNobody() : TE.left(failure))),
      )

    return pipe(
      countAttempt(deps)(answers, { ...limit, consecutive: noEnd }, () =>
        O.isSome(found) ? onAccount(found.value) : onNobody(),
      ),
      TE.tap((verdict) => (verdict === 'wrong' ? TE.right(undefined) : deps.throttle.refund(answers))),
    )
  }
