import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { failing } from '../failing.ts'
import type { ClientRoute } from '../route.ts'
import { LoginAnswer, loginAnswer } from '../wire/login-answer.ts'
import { PhoneLoginBody } from '../wire/phone-login-body.ts'
import { sealedPayloadOf } from '../wire/sealed-data.ts'

export const phoneLogin: ClientRoute = clientRoute({
  method: 'POST',
  path: '/hserve/v2.5/idp/kuaishou/phone-login/',
  summary: 'Log in with a code and the phone that the person authorised',
  body: PhoneLoginBody,
  success: { status: 201, body: LoginAnswer },
  fails: [...failing.exchanging, ...failing.opening, ...failing.writing, 'NoSuchUser', 'PhoneTaken'],
  answer:
    ({ loginWithPhone }) =>
    ({ caller, body }) =>
      pipe(
        loginWithPhone(caller, { code: body.code, createUser: body.create_user, data: sealedPayloadOf(body) }),
        TE.map(loginAnswer),
      ),
})
