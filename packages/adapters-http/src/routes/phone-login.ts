import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeBody } from '../decode-body.ts'
import type { Route } from '../route.ts'
import { loginAnswer } from '../wire/login-answer.ts'
import { PhoneLoginBody } from '../wire/phone-login-body.ts'
import { sealedPayloadOf } from '../wire/sealed-data.ts'

export const phoneLogin: Route = {
  method: 'POST',
  path: '/hserve/v2.5/idp/kuaishou/phone-login/',
  answer:
    ({ loginWithPhone }) =>
    ({ caller, body }) =>
      pipe(
        TE.fromEither(decodeBody(PhoneLoginBody, body)),
        TE.map((read) => ({ code: read.code, createUser: read.create_user, data: sealedPayloadOf(read) })),
        TE.flatMap((input) => loginWithPhone(caller, input)),
        TE.map((login) => ({ status: 201, body: loginAnswer(login) })),
      ),
}
