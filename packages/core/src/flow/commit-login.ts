import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { LoginDecision } from '../decide/decide-login.ts'
import type { Conflict } from '../model/conflict.ts'
import type { StorageUnavailable } from '../model/failure.ts'
import type { User } from '../model/user.ts'
import type { Deps } from './deps.ts'

type Stored<A> = TE.TaskEither<StorageUnavailable | Conflict, A>

/** Stores what was decided, and answers it with the user as stored. */
export const commitLogin =
  ({ users }: Pick<Deps, 'users'>) =>
  (decision: LoginDecision): Stored<LoginDecision> =>
    pipe(
      write(users)(decision),
      TE.map((user) => ({ ...decision, user })),
    )

const write =
  (users: Deps['users']) =>
  ({ _tag, user }: LoginDecision): Stored<User> => {
    switch (_tag) {
      case 'Unchanged':
        return TE.right(user)
      case 'Changed':
        return users.save(user)
      case 'Promoted':
        return users.save(user, { kept: null })
      case 'Created':
        return users.insert(user)
    }
  }
