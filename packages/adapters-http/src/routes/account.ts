import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { failing } from '../failing.ts'
import type { ClientRoute } from '../route.ts'
import { AccountBody } from '../wire/account-body.ts'
import { UserRecord, userRecord } from '../wire/user-record.ts'

export const account: ClientRoute = clientRoute({
  method: 'PUT',
  path: '/hserve/v2.2/user/account/',
  summary: 'Set or remove username, email and phone, and set the password',
  body: AccountBody,
  success: { status: 200, body: UserRecord },
  fails: [
    ...failing.changingAccount,
    ...failing.naming,
    ...failing.provingPassword,
    ...failing.writing,
    'PasswordRefused',
    'LastCredential',
  ],
  answer:
    ({ setAccount }) =>
    ({ caller, probes, body: { username, email, phone, password = null, new_password } }) =>
      pipe(
        probes.admit,
        TE.flatMap(() =>
          setAccount(caller, {
            username,
            email,
            phone,
            password: new_password === undefined ? undefined : { old: password, new: new_password },
          }),
        ),
        TE.orElseW(probes.count),
        TE.map(userRecord),
      ),
})
