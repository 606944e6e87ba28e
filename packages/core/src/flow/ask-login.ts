import { pipe } from 'fp-ts/lib/function.js'
import type { Option } from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { blankUser } from '../model/blank-user.ts'
import type { Caller } from '../model/caller.ts'
import type { StorageUnavailable } from '../model/failure.ts'
import type { Instant } from '../model/instant.ts'
import type { User } from '../model/user.ts'
import type { Deps } from './deps.ts'
import { findCaller } from './find-caller.ts'

export interface KnownNow {
  readonly caller: Option<User>
  readonly fresh: User
  readonly now: Instant
}

/** What every login has to know: on whose session it comes, and who would be created, under an id drawn anew. */
export const askLogin =
  (deps: Pick<Deps, 'sessions' | 'crypto' | 'clock' | 'userIds'>) =>
  (caller: Caller): TE.TaskEither<StorageUnavailable, KnownNow> =>
    pipe(
      findCaller(deps)(caller),
      TE.map((user) => {
        const now = deps.clock.now()
        return { caller: user, now, fresh: blankUser(deps.userIds.next(), caller.client.pool, now) }
      }),
    )
