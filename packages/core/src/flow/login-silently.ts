import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { KsAuth } from '../ks-auth.ts'
import { beginKsSession } from './begin-ks-session.ts'
import type { Deps } from './deps.ts'
import { exchangeCode } from './exchange-code.ts'
import { settleKsLogin } from './settle-ks-login.ts'

export const loginSilently =
  (deps: Deps): KsAuth['loginSilently'] =>
  (caller, { code, createUser = true }) =>
    pipe(
      exchangeCode(deps)(caller.client, code),
      TE.bindTo('key'),
      TE.bindW('login', ({ key }) => settleKsLogin(deps)(caller, key, { createUser, told: null })),
      TE.flatMap(({ key, login }) => beginKsSession(deps)(caller, login, 'ks-silent', key)),
    )
