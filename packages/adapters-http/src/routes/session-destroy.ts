import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Route } from '../route.ts'

export const sessionDestroy: Route = {
  method: 'POST',
  path: '/hserve/v2.0/session/destroy/',
  answer:
    ({ logout }) =>
    ({ caller }) =>
      pipe(
        logout(caller),
        TE.map(() => ({ status: 201, body: { message: 'Destroy succeed.', status: 'ok' } })),
      ),
}
