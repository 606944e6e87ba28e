import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideUnlink } from '../decide/decide-unlink.ts'
import type { KsAuth } from '../ks-auth.ts'
import type { StorageUnavailable } from '../model/failure.ts'
import type { SignedIn } from '../model/session.ts'
import { askDecideCommit } from './ask-decide-commit.ts'
import { askSelf } from './ask-self.ts'
import { commitChange } from './commit-change.ts'
import type { Deps } from './deps.ts'
import { requireAccount } from './require-account.ts'
import { tell } from './tell.ts'

/** Keys go before the account does: whoever is unlinked has no key left, whatever fails in between. */
export const unlinkKs =
  (deps: Deps): KsAuth['unlinkKs'] =>
  (caller) =>
    pipe(
      requireAccount(deps)(caller),
      TE.flatMap((signedIn) =>
        askDecideCommit({
          ask: askSelf(deps)(signedIn),
          decide: (user) => decideUnlink(user, deps.clock.now()),
          commit: (decision) =>
            pipe(
              forgetKeys(deps)(signedIn),
              TE.flatMap(() => commitChange(deps)(signedIn)(decision)),
            ),
        }),
      ),
      TE.tapTask((user) => tell(deps)(caller.client, user.id, { _tag: 'KsUnlinked' })),
    )

const forgetKeys =
  ({ ksKeys }: Pick<Deps, 'ksKeys'>) =>
  ({ user: { pool, ks } }: SignedIn): TE.TaskEither<StorageUnavailable, void> =>
    ks === null ? TE.right(undefined) : ksKeys.drop(pool, ks.openid)
