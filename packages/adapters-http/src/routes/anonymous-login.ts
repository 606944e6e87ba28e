import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Route } from '../route.ts'
import { expiresIn } from '../wire/expires-in.ts'

export const anonymousLogin: Route = {
  method: 'POST',
  path: '/hserve/v2.0/login/anonymous/',
  answer:
    ({ loginAnonymously }) =>
    ({ caller }) =>
      pipe(
        loginAnonymously(caller),
        TE.map(({ token, session, user }) => ({
          status: 201,
          body: { token, user_id: user.id, expires_in: expiresIn(session) },
        })),
      ),
}
