import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Route } from '../route.ts'
import { parseSessionId } from '../wire/parse-session-id.ts'

/** Beyond the protocol: ends one of the user's own sessions. */
export const sessionClosing: Route = {
  method: 'DELETE',
  path: '/auth/sessions/:id/',
  answer:
    ({ closeSession }) =>
    ({ caller, id }) =>
      pipe(
        TE.fromEither(parseSessionId(id)),
        TE.flatMap((digest) => closeSession(caller, digest)),
        TE.map(() => ({ status: 200, body: { status: 'ok' } })),
      ),
}
