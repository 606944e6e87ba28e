import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ChangeDecision } from '../decide/change-decision.ts'
import type { Conflict } from '../model/conflict.ts'
import type { StorageUnavailable } from '../model/failure.ts'
import type { SignedIn } from '../model/session.ts'
import type { User } from '../model/user.ts'
import type { Deps } from './deps.ts'

type Stored<A> = TE.TaskEither<StorageUnavailable | Conflict, A>

/** Stores a change that somebody signed in made; a revoking one ends all sessions but the caller's. */
export const commitChange =
  ({ users }: Pick<Deps, 'users'>) =>
  (signedIn: SignedIn) =>
  (decision: ChangeDecision): Stored<ChangeDecision> =>
    pipe(
      write(users)(signedIn, decision),
      TE.map((user) => ({ ...decision, user })),
    )

const write =
  (users: Deps['users']) =>
  ({ session }: SignedIn, { _tag, user }: ChangeDecision): Stored<User> => {
    switch (_tag) {
      case 'Unchanged':
        return TE.right(user)
      case 'Changed':
        return users.save(user)
      case 'Revoking':
        return users.save(user, { kept: session.digest })
    }
  }
