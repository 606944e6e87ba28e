import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { failing } from '../failing.ts'
import type { ClientRoute } from '../route.ts'
import { AuthenticateBody } from '../wire/authenticate-body.ts'
import { LoginAnswer, loginAnswer } from '../wire/login-answer.ts'
import { signedPayloadOf } from '../wire/signed-data.ts'
import { syncPolicyOf } from '../wire/sync-policy.ts'

export const authenticate: ClientRoute = clientRoute({
  method: 'POST',
  path: '/hserve/v2.5/idp/kuaishou/authenticate/',
  summary: 'Log in with a code and the profile that the person authorised',
  body: AuthenticateBody,
  success: { status: 201, body: LoginAnswer },
  fails: [...failing.exchanging, ...failing.opening, ...failing.writing, 'BadSignature', 'NoSuchUser'],
  answer:
    ({ loginWithProfile }) =>
    ({ caller, body }) =>
      pipe(
        loginWithProfile(caller, {
          code: body.code,
          createUser: body.create_user,
          syncUserProfile: syncPolicyOf(body.update_userprofile),
          data: signedPayloadOf(body),
        }),
        TE.map(loginAnswer),
      ),
})
