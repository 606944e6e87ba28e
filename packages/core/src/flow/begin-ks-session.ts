import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { LoginDecision } from '../decide/decide-login.ts'
import { accountAttempts } from '../model/attempt-key.ts'
import type { Caller } from '../model/caller.ts'
import type { StorageUnavailable } from '../model/failure.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { LoggedIn, LoginMethod } from '../model/session.ts'
import type { User } from '../model/user.ts'
import { type BeginSessionDeps, beginSession } from './begin-session.ts'
import type { Deps } from './deps.ts'

/** Ends a Kuaishou login. It proves the user, whom no guessing stranger keeps from the password for good. */
export const beginKsSession =
  (deps: BeginSessionDeps & Pick<Deps, 'throttle'>) =>
  (
    caller: Caller,
    login: LoginDecision,
    method: LoginMethod,
    key: KsKey,
  ): TE.TaskEither<StorageUnavailable, LoggedIn> =>
    pipe(
      beginSession(deps)(caller, login, method, key),
      TE.tap(({ user }) => absolve(deps)(user)),
    )

const absolve =
  ({ throttle }: Pick<Deps, 'throttle'>) =>
  ({ pool, id, passwordHash }: User): TE.TaskEither<StorageUnavailable, void> =>
    passwordHash === null ? TE.right(undefined) : throttle.absolve(accountAttempts(pool, id))
