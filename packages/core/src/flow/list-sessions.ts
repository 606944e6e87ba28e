import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { KsAuth } from '../ks-auth.ts'
import { isLive } from '../model/is-live.ts'
import type { Deps } from './deps.ts'
import { requireSession } from './require-session.ts'

export const listSessions =
  (deps: Deps): KsAuth['listSessions'] =>
  (caller) =>
    pipe(
      requireSession(deps)(caller),
      TE.flatMap(({ user }) =>
        pipe(
          deps.sessions.list(user.pool, user.id),
          TE.map((sessions) => sessions.filter((session) => isLive({ session, user }, deps.clock.now()))),
        ),
      ),
    )
