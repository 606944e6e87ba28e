import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { KsAuth } from '../ks-auth.ts'
import type { Deps } from './deps.ts'
import { requireSession } from './require-session.ts'
import { tell } from './tell.ts'

/** Who races another logout of the same session is logged out as well. */
export const logout =
  (deps: Deps): KsAuth['logout'] =>
  (caller) =>
    pipe(
      requireSession(deps)(caller),
      TE.tap(({ session, user }) => deps.sessions.close(user.pool, user.id, session.digest)),
      TE.flatMapTask(({ user }) => tell(deps)(caller.client, user.id, { _tag: 'LoggedOut' })),
    )
