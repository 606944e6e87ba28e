import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Route } from '../route.ts'
import { userRecord } from '../wire/user-record.ts'

/** Beyond the protocol: no client that we know of unlinks. */
export const userDissociation: Route = {
  method: 'DELETE',
  path: '/hserve/v2.5/idp/kuaishou/user-association/',
  answer:
    ({ unlinkKs }) =>
    ({ caller }) =>
      pipe(
        unlinkKs(caller),
        TE.map((user) => ({ status: 200, body: userRecord(user) })),
      ),
}
