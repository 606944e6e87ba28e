import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { KsAuth } from '../ks-auth.ts'
import { defaultSyncPolicy } from '../model/sync-policy.ts'
import { admitLink } from './admit-link.ts'
import type { Deps } from './deps.ts'
import { exchangeCode } from './exchange-code.ts'
import { openTold } from './open-told.ts'
import { requireAccount } from './require-account.ts'
import { settleLink } from './settle-link.ts'
import { tellChange } from './tell-change.ts'

export const linkKs =
  (deps: Deps): KsAuth['linkKs'] =>
  (caller, { code, data = null, syncUserProfile = defaultSyncPolicy }) =>
    pipe(
      requireAccount(deps)(caller),
      TE.bindTo('signedIn'),
      TE.bindW('key', () => exchangeCode(deps)(caller.client, code)),
      TE.tap(({ signedIn, key }) => admitLink(deps)(signedIn, key)),
      TE.bindW('told', ({ key }) => openTold(deps)(caller.client, key, data, syncUserProfile)),
      TE.bindW('decision', ({ signedIn, key, told }) => settleLink(deps)(signedIn, key, told)),
      TE.tap(({ signedIn, key }) => deps.ksKeys.put(key, signedIn.session.digest)),
      TE.flatMapTask(({ decision }) => tellChange(deps)(caller, { _tag: 'KsLinked' })(decision)),
    )
