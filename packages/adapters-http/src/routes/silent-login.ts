import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { failing } from '../failing.ts'
import type { ClientRoute } from '../route.ts'
import { LoginAnswer, loginAnswer } from '../wire/login-answer.ts'
import { SilentLoginBody } from '../wire/silent-login-body.ts'

export const silentLogin: ClientRoute = clientRoute({
  method: 'POST',
  path: '/hserve/v2.5/idp/kuaishou/silent-login/',
  summary: 'Log in with a code',
  body: SilentLoginBody,
  success: { status: 201, body: LoginAnswer },
  fails: [...failing.exchanging, ...failing.writing, 'NoSuchUser'],
  answer:
    ({ loginSilently }) =>
    ({ caller, body: { code, create_user } }) =>
      pipe(loginSilently(caller, { code, createUser: create_user }), TE.map(loginAnswer)),
})
