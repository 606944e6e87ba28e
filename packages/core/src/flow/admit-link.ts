import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideLink } from '../decide/decide-link.ts'
import type { AlreadyLinked, NotSignedIn, OpenidTaken, StorageUnavailable } from '../model/failure.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { SignedIn } from '../model/session.ts'
import { askLink } from './ask-link.ts'
import type { Deps } from './deps.ts'

/** Ends a link that would be refused before anything is opened or counted for it. */
export const admitLink =
  (deps: Pick<Deps, 'users'>) =>
  (
    signedIn: SignedIn,
    key: KsKey,
  ): TE.TaskEither<OpenidTaken | AlreadyLinked | NotSignedIn | StorageUnavailable, unknown> =>
    pipe(
      askLink(deps)(signedIn, key),
      TE.flatMapEither(({ user, owner }) =>
        decideLink({ openid: key.openid, told: null, now: key.obtainedAt }, user, owner),
      ),
    )
