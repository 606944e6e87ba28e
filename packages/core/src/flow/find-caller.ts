import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Caller } from '../model/caller.ts'
import type { StorageUnavailable } from '../model/failure.ts'
import type { User } from '../model/user.ts'
import type { Deps } from './deps.ts'
import { requireSession } from './require-session.ts'

/** Whose session a login comes on, if it comes on one: a stale token is as good as none. */
export const findCaller =
  (deps: Pick<Deps, 'sessions' | 'crypto' | 'clock'>) =>
  (caller: Caller): TE.TaskEither<StorageUnavailable, O.Option<User>> =>
    pipe(
      requireSession(deps)(caller),
      TE.map(({ user }) => O.some(user)),
      TE.orElse((failure) => (failure._tag === 'NotSignedIn' ? TE.right(O.none) : TE.left(failure))),
    )
