import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideRegistration } from '../decide/decide-registration.ts'
import type { KsAuth } from '../ks-auth.ts'
import { parseLoginName } from '../model/login-name.ts'
import { askDecideCommit } from './ask-decide-commit.ts'
import { askLogin } from './ask-login.ts'
import { beginSession } from './begin-session.ts'
import { commitLogin } from './commit-login.ts'
import type { Deps } from './deps.ts'
import { findByName } from './find-by-name.ts'
import { hashNewPassword } from './hash-new-password.ts'

export const register =
  (deps: Deps): KsAuth['register'] =>
  (caller, { name: typed, password }) =>
    pipe(
      TE.fromEither(parseLoginName(typed)),
      TE.bindTo('name'),
      TE.bindW('passwordHash', () => hashNewPassword(deps)(password)),
      TE.flatMap(({ name, passwordHash }) =>
        askDecideCommit({
          ask: pipe(
            askLogin(deps)(caller),
            TE.bind('holder', () => findByName(deps)(caller.client.pool, name)),
          ),
          decide: (known) => decideRegistration({ name, passwordHash, now: known.now }, known),
          commit: commitLogin(deps),
        }),
      ),
      TE.flatMap((login) => beginSession(deps)(caller, login, typed.kind)),
    )
