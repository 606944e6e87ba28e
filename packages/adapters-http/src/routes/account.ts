import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeBody } from '../decode-body.ts'
import type { Route } from '../route.ts'
import { AccountBody } from '../wire/account-body.ts'
import { userRecord } from '../wire/user-record.ts'

export const account: Route = {
  method: 'PUT',
  path: '/hserve/v2.2/user/account/',
  answer:
    ({ setAccount }) =>
    ({ caller, body }) =>
      pipe(
        TE.fromEither(decodeBody(AccountBody, body)),
        TE.flatMap(({ username, email, phone, password = null, new_password }) =>
          setAccount(caller, {
            username,
            email,
            phone,
            password: new_password === undefined ? undefined : { old: password, new: new_password },
          }),
        ),
        TE.map((user) => ({ status: 200, body: userRecord(user) })),
      ),
}
