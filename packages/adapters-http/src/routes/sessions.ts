import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Route } from '../route.ts'
import { sessionRecord } from '../wire/session-record.ts'

/** Beyond the protocol: where a user is signed in. */
export const sessions: Route = {
  method: 'GET',
  path: '/auth/sessions/',
  answer:
    ({ listSessions }) =>
    ({ caller }) =>
      pipe(
        listSessions(caller),
        TE.map((found) => ({ status: 200, body: { sessions: found.map(sessionRecord) } })),
      ),
}
