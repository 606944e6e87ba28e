import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideProfileUpdate } from '../decide/decide-profile-update.ts'
import type { KsAuth } from '../ks-auth.ts'
import { readProfile } from '../model/read-profile.ts'
import { askDecideCommit } from './ask-decide-commit.ts'
import { askSelf } from './ask-self.ts'
import { commitChange } from './commit-change.ts'
import type { Deps } from './deps.ts'
import { requireSession } from './require-session.ts'
import { tellChange } from './tell-change.ts'

export const updateProfile =
  (deps: Deps): KsAuth['updateProfile'] =>
  (caller, change) =>
    pipe(
      requireSession(deps)(caller),
      TE.bindTo('signedIn'),
      TE.bindW('profile', () => TE.fromEither(readProfile(change))),
      TE.flatMap(({ signedIn, profile }) =>
        askDecideCommit({
          ask: askSelf(deps)(signedIn),
          decide: (user) => E.right(decideProfileUpdate(user, profile, deps.clock.now())),
          commit: commitChange(deps)(signedIn),
        }),
      ),
      TE.flatMapTask(tellChange(deps)(caller, { _tag: 'ProfileUpdated' })),
    )
