import { pipe } from 'fp-ts/lib/function.js'
import * as T from 'fp-ts/lib/Task.js'
import type { ChangeDecision } from '../decide/change-decision.ts'
import type { WhatHappened } from '../model/auth-event.ts'
import type { Caller } from '../model/caller.ts'
import type { User } from '../model/user.ts'
import type { Deps } from './deps.ts'
import { tell } from './tell.ts'

/** Ends every change: tells of it, where something changed, and answers the user. */
export const tellChange =
  (deps: Pick<Deps, 'events' | 'clock'>) =>
  ({ client }: Caller, what: WhatHappened) =>
  ({ _tag, user }: ChangeDecision): T.Task<User> =>
    _tag === 'Unchanged'
      ? T.of(user)
      : pipe(
          tell(deps)(client, user.id, what),
          T.map(() => user),
        )
