import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import { clientRoute } from '../client-route.ts'
import type { ClientRoute } from '../route.ts'
import { AnyObject } from '../wire/any-object.ts'
import { SessionRecord, sessionRecord } from '../wire/session-record.ts'

export const sessions: ClientRoute = clientRoute({
  method: 'GET',
  path: '/auth/sessions/',
  summary: 'Where the user is signed in, newest first',
  body: AnyObject,
  success: { status: 200, body: t.strict({ sessions: t.readonlyArray(SessionRecord) }, 'Sessions') },
  fails: ['StorageUnavailable', 'NotSignedIn'],
  answer:
    ({ listSessions }) =>
    ({ caller }) =>
      pipe(
        listSessions(caller),
        TE.map((found) => ({ sessions: found.map(sessionRecord) })),
      ),
})
