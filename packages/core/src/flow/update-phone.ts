import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decidePhoneUpdate } from '../decide/decide-phone-update.ts'
import type { KsAuth } from '../ks-auth.ts'
import { readPhonePayload } from '../model/read-phone-payload.ts'
import { askDecideCommit } from './ask-decide-commit.ts'
import { askSelf } from './ask-self.ts'
import { commitChange } from './commit-change.ts'
import type { Deps } from './deps.ts'
import { openKept } from './open-kept.ts'
import { requireAccount } from './require-account.ts'
import { requireData } from './require-data.ts'
import { tellChange } from './tell-change.ts'

export const updatePhone =
  (deps: Deps): KsAuth['updatePhone'] =>
  (caller, { data, overwrite = true }) =>
    pipe(
      requireAccount(deps)(caller),
      TE.bindTo('signedIn'),
      TE.bindW('payload', () => requireData(deps)(caller, data)),
      TE.bindW('phone', ({ signedIn, payload }) =>
        openKept(deps)(caller, signedIn, payload, readPhonePayload(caller.client.appId)),
      ),
      TE.flatMap(({ signedIn, phone }) =>
        askDecideCommit({
          ask: pipe(
            askSelf(deps)(signedIn),
            TE.bindTo('user'),
            TE.bindW('holder', () => deps.users.findByPhone(caller.client.pool, phone)),
          ),
          decide: ({ user, holder }) => decidePhoneUpdate({ phone, overwrite, now: deps.clock.now() }, user, holder),
          commit: commitChange(deps)(signedIn),
        }),
      ),
      TE.flatMapTask(tellChange(deps)(caller, { _tag: 'PhoneUpdated' })),
    )
