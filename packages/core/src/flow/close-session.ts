import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decideClosing } from '../decide/decide-closing.ts'
import type { KsAuth } from '../ks-auth.ts'
import type { Deps } from './deps.ts'
import { requireSession } from './require-session.ts'
import { tell } from './tell.ts'

export const closeSession =
  (deps: Deps): KsAuth['closeSession'] =>
  (caller, digest) =>
    pipe(
      requireSession(deps)(caller),
      TE.tap(({ user }) => TE.flatMapEither(deps.sessions.close(user.pool, user.id, digest), decideClosing)),
      TE.flatMapTask(({ user }) => tell(deps)(caller.client, user.id, { _tag: 'SessionClosed' })),
    )
