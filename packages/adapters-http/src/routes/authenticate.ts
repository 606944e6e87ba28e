import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { decodeBody } from '../decode-body.ts'
import type { Route } from '../route.ts'
import { AuthenticateBody } from '../wire/authenticate-body.ts'
import { loginAnswer } from '../wire/login-answer.ts'
import { signedPayloadOf } from '../wire/signed-data.ts'

export const authenticate: Route = {
  method: 'POST',
  path: '/hserve/v2.5/idp/kuaishou/authenticate/',
  answer:
    ({ loginWithProfile }) =>
    ({ caller, body }) =>
      pipe(
        TE.fromEither(decodeBody(AuthenticateBody, body)),
        TE.map((read) => ({
          code: read.code,
          createUser: read.create_user,
          syncUserProfile: read.update_userprofile,
          data: signedPayloadOf(read),
        })),
        TE.flatMap((input) => loginWithProfile(caller, input)),
        TE.map((login) => ({ status: 201, body: loginAnswer(login) })),
      ),
}
