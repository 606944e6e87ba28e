import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { refuseSignedIn } from '../refuse-signed-in.ts'
import type { ClientRoute } from '../route.ts'
import { AnyObject } from '../wire/any-object.ts'
import { DoneAnswer, doneAnswer } from '../wire/done-answer.ts'
import { parseSessionId } from '../wire/parse-session-id.ts'

export const sessionClosing: ClientRoute = clientRoute({
  method: 'DELETE',
  path: '/auth/sessions/:id/',
  summary: 'End one of the own sessions',
  body: AnyObject,
  success: { status: 200, body: DoneAnswer },
  fails: ['StorageUnavailable', 'NotSignedIn', 'NoSuchSession'],
  answer:
    (ksAuth) =>
    ({ caller, id }) =>
      pipe(
        TE.fromEither(parseSessionId(id)),
        TE.orElseW(refuseSignedIn(ksAuth, caller)),
        TE.flatMap((digest) => ksAuth.closeSession(caller, digest)),
        TE.map(() => doneAnswer),
      ),
})
