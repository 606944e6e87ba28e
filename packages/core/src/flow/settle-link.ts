import type * as TE from 'fp-ts/lib/TaskEither.js'
import type { ChangeDecision } from '../decide/change-decision.ts'
import { decideLink } from '../decide/decide-link.ts'
import type { AlreadyLinked, Contended, NotSignedIn, OpenidTaken, StorageUnavailable } from '../model/failure.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { SignedIn } from '../model/session.ts'
import type { Told } from '../model/with-ks.ts'
import { askDecideCommit } from './ask-decide-commit.ts'
import { askLink } from './ask-link.ts'
import { commitChange } from './commit-change.ts'
import type { Deps } from './deps.ts'

export const settleLink =
  (deps: Pick<Deps, 'users' | 'clock'>) =>
  (
    signedIn: SignedIn,
    key: KsKey,
    told: Told | null,
  ): TE.TaskEither<OpenidTaken | AlreadyLinked | NotSignedIn | StorageUnavailable | Contended, ChangeDecision> =>
    askDecideCommit({
      ask: askLink(deps)(signedIn, key),
      decide: ({ user, owner }) => decideLink({ openid: key.openid, told, now: deps.clock.now() }, user, owner),
      commit: commitChange(deps)(signedIn),
    })
