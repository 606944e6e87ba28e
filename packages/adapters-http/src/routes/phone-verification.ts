import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { failing } from '../failing.ts'
import type { ClientRoute } from '../route.ts'
import { PhoneVerificationBody } from '../wire/phone-verification-body.ts'
import { sealedPayloadOf } from '../wire/sealed-data.ts'
import { UserRecord, userRecord } from '../wire/user-record.ts'

/** Exactly 200 and the bare record: another status, or a record wrapped in something, is an error to clients. */
export const phoneVerification: ClientRoute = clientRoute({
  method: 'PUT',
  path: '/hserve/v2.5/idp/kuaishou/phone-verification/',
  summary: 'Set the phone that the person authorised',
  notSignedIn: 403,
  body: PhoneVerificationBody,
  success: { status: 200, body: UserRecord },
  fails: [
    ...failing.changingAccount,
    ...failing.opening,
    ...failing.writing,
    'SessionKeyStale',
    'PhoneAlreadyBound',
    'PhoneTaken',
  ],
  answer:
    ({ updatePhone }) =>
    ({ caller, body }) =>
      pipe(updatePhone(caller, { data: sealedPayloadOf(body), overwrite: body.overwrite }), TE.map(userRecord)),
})
