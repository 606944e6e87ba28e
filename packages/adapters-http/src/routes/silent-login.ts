import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeBody } from '../decode-body.ts'
import type { Route } from '../route.ts'
import { loginAnswer } from '../wire/login-answer.ts'
import { SilentLoginBody } from '../wire/silent-login-body.ts'

export const silentLogin: Route = {
  method: 'POST',
  path: '/hserve/v2.5/idp/kuaishou/silent-login/',
  answer:
    ({ loginSilently }) =>
    ({ caller, body }) =>
      pipe(
        TE.fromEither(decodeBody(SilentLoginBody, body)),
        TE.flatMap(({ code, create_user }) => loginSilently(caller, { code, createUser: create_user })),
        TE.map((login) => ({ status: 201, body: loginAnswer(login) })),
      ),
}
