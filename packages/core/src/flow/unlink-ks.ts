import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideUnlink } from '../decide/decide-unlink.ts'
import type { KsAuth } from '../ks-auth.ts'
import { askDecideCommit } from './ask-decide-commit.ts'
import { askSelf } from './ask-self.ts'
import { commitChange } from './commit-change.ts'
import type { Deps } from './deps.ts'
import { requireAccount } from './require-account.ts'
import { tellChange } from './tell-change.ts'

export const unlinkKs =
  (deps: Deps): KsAuth['unlinkKs'] =>
  (caller) =>
    pipe(
      requireAccount(deps)(caller),
      TE.flatMap((signedIn) =>
        askDecideCommit({
          ask: askSelf(deps)(signedIn),
          decide: (user) => decideUnlink(user, deps.clock.now()),
          commit: commitChange(deps)(signedIn),
        }),
      ),
      TE.flatMapTask(tellChange(deps)(caller, { _tag: 'KsUnlinked' })),
    )
