import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideAccountChange } from '../decide/decide-account-change.ts'
import type { KsAuth } from '../ks-auth.ts'
import { readAccountNames } from '../model/read-account-names.ts'
import { askDecideCommit } from './ask-decide-commit.ts'
import { askHolders } from './ask-holders.ts'
import { askSelf } from './ask-self.ts'
import { commitChange } from './commit-change.ts'
import type { Deps } from './deps.ts'
import { replacePassword } from './replace-password.ts'
import { requireAccount } from './require-account.ts'
import { tellChange } from './tell-change.ts'

export const setAccount =
  (deps: Deps): KsAuth['setAccount'] =>
  (caller, input) =>
    pipe(
      requireAccount(deps)(caller),
      TE.bindTo('signedIn'),
      TE.bindW('wanted', () => TE.fromEither(readAccountNames(input))),
      TE.bindW('password', ({ signedIn }) => replacePassword(deps)(signedIn, input.password)),
      TE.flatMap(({ signedIn, wanted, password }) =>
        askDecideCommit({
          ask: pipe(
            askSelf(deps)(signedIn),
            TE.bindTo('user'),
            TE.bindW('holders', ({ user }) => askHolders(deps)(user.pool, wanted.names)),
          ),
          decide: ({ user, holders }) =>
            decideAccountChange({ ...wanted, password, now: deps.clock.now() }, user, holders),
          commit: commitChange(deps)(signedIn),
        }),
      ),
      TE.flatMapTask(tellChange(deps)(caller, { _tag: 'AccountChanged', password: input.password !== undefined })),
    )
