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
    ({ caller, id, probes }) =>
      pipe(
        TE.fromEither(parseWireId(id)),
        TE.orElseW(refuseSignedIn(ksAuth, caller)),
        TE.flatMap((userId) => ksAuth.readUser(caller, userId)),
        TE.tap(({ _tag }) => (_tag === 'Self' ? TE.right(undefined) : probes.admit)),
        TE.orElseW(probes.count),
        TE.map(visibleRecord),
      ),
})
