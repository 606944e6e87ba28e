import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { KsAuth } from '../ks-auth.ts'
import { defaultSyncPolicy } from '../model/sync-policy.ts'
import { admit } from './admit.ts'
import { beginKsSession } from './begin-ks-session.ts'
import type { Deps } from './deps.ts'
import { exchangeCode } from './exchange-code.ts'
import { openProfile } from './open-profile.ts'
import { requireData } from './require-data.ts'
import { settleKsLogin } from './settle-ks-login.ts'

export const loginWithProfile =
  (deps: Deps): KsAuth['loginWithProfile'] =>
  (caller, { code, data, createUser = true, syncUserProfile: policy = defaultSyncPolicy }) =>
    pipe(
      requireData(deps)(caller, data),
      TE.bindTo('signed'),
      TE.bindW('key', () => exchangeCode(deps)(caller.client, code)),
      TE.tap(({ key }) => admit(deps)(key, createUser)),
      TE.bindW('profile', ({ key, signed }) => openProfile(deps)(caller.client, key, signed)),
      TE.bindW('login', ({ key, profile }) =>
        settleKsLogin(deps)(caller, key, { createUser, told: { profile, policy } }),
      ),
      TE.flatMap(({ key, login }) => beginKsSession(deps)(caller, login, 'ks-profile', key)),
    )
