import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { refuseSignedIn } from '../refuse-signed-in.ts'
import type { ClientRoute } from '../route.ts'
import { AnyObject } from '../wire/any-object.ts'
import { parseWireId } from '../wire/parse-wire-id.ts'
import { VisibleRecord, visibleRecord } from '../wire/visible-record.ts'

/** Oneself is free of the limit on probes: every start of a mini program asks. */
export const userInfo: ClientRoute = clientRoute({
  method: 'GET',
  path: '/hserve/v2.5/user/info/:id/',
  summary: 'The own record whole; of others id, nickname and avatar',
  body: AnyObject,
  success: { status: 200, body: VisibleRecord },
  fails: ['StorageUnavailable', 'NotSignedIn', 'NoSuchUser', 'TooManyAttempts'],
  answer:
    (ksAuth) =>
    ({ caller, id, probes }) => {
      const user = parseWireId(id)
      return pipe(
        E.isRight(user) ? ksAuth.readUser(caller, user.right) : refuseSignedIn(ksAuth, caller)(user.left),
        TE.flatMap((visible) => {
          const record = visibleRecord(visible)
          return visible._tag === 'Self' ? TE.right(record) : TE.as(record)(probes.admit)
        }),
        TE.orElseW(probes.count),
      )
    },
})
