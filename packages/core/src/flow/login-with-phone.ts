import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { KsAuth } from '../ks-auth.ts'
import { readPhonePayload } from '../model/read-phone-payload.ts'
import { admit } from './admit.ts'
import { beginKsSession } from './begin-ks-session.ts'
import type { Deps } from './deps.ts'
import { exchangeCode } from './exchange-code.ts'
import { openFresh } from './open-fresh.ts'
import { requireData } from './require-data.ts'
import { settlePhoneLogin } from './settle-phone-login.ts'

export const loginWithPhone =
  (deps: Deps): KsAuth['loginWithPhone'] =>
  (caller, { code, data, createUser = true }) =>
    pipe(
      requireData(deps)(caller, data),
      TE.bindTo('payload'),
      TE.bindW('key', () => exchangeCode(deps)(caller.client, code)),
      TE.tap(({ key }) => admit(deps)(key, createUser)),
      TE.bindW('phone', ({ key, payload }) =>
        openFresh(deps)(caller.client, key, payload, readPhonePayload(caller.client.appId)),
      ),
      TE.bindW('login', ({ key, phone }) => settlePhoneLogin(deps)(caller, key, { createUser, phone })),
      TE.flatMap(({ key, login }) => beginKsSession(deps)(caller, login, 'ks-phone', key)),
    )
