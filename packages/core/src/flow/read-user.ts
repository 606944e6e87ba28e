import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideVisibility } from '../decide/decide-visibility.ts'
import type { KsAuth } from '../ks-auth.ts'
import type { StorageUnavailable } from '../model/failure.ts'
import type { User } from '../model/user.ts'
import type { UserId } from '../model/user-id.ts'
import type { Deps } from './deps.ts'
import { requireSession } from './require-session.ts'

export const readUser =
  (deps: Deps): KsAuth['readUser'] =>
  (caller, id) =>
    pipe(
      requireSession(deps)(caller),
      TE.flatMap(({ user: viewer }) =>
        pipe(
          findFor(deps)(viewer, id),
          TE.flatMapEither((found) => decideVisibility(viewer, found)),
        ),
      ),
    )

/** Oneself came with the session: the usual read costs one statement. */
const findFor =
  ({ users }: Pick<Deps, 'users'>) =>
  (viewer: User, id: UserId): TE.TaskEither<StorageUnavailable, O.Option<User>> =>
    viewer.id === id ? TE.right(O.some(viewer)) : users.findById(viewer.pool, id)
