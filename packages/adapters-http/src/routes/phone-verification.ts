import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeBody } from '../decode-body.ts'
import type { Route } from '../route.ts'
import { PhoneVerificationBody } from '../wire/phone-verification-body.ts'
import { sealedPayloadOf } from '../wire/sealed-data.ts'
import { userRecord } from '../wire/user-record.ts'

/** Exactly 200 and the bare record: another status, or a record wrapped in something, is an error to clients. */
export const phoneVerification: Route = {
  method: 'PUT',
  path: '/hserve/v2.5/idp/kuaishou/phone-verification/',
  notSignedIn: 403,
  answer:
    ({ updatePhone }) =>
    ({ caller, body }) =>
      pipe(
        TE.fromEither(decodeBody(PhoneVerificationBody, body)),
        TE.flatMap((read) => updatePhone(caller, { data: sealedPayloadOf(read), overwrite: read.overwrite })),
        TE.map((user) => ({ status: 200, body: userRecord(user) })),
      ),
}
