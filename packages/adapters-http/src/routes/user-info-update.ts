import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Route } from '../route.ts'
import { userRecord } from '../wire/user-record.ts'

/** The core decides which fields are writable, and refuses all others. */
export const userInfoUpdate: Route = {
  method: 'PUT',
  path: '/hserve/v2.5/user/info/',
  answer:
    ({ updateProfile }) =>
    ({ caller, body }) =>
      pipe(
        updateProfile(caller, body),
        TE.map((user) => ({ status: 200, body: userRecord(user) })),
      ),
}
