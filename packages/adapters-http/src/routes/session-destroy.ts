import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import type { ClientRoute } from '../route.ts'
import { AnyObject } from '../wire/any-object.ts'
import { DestroyAnswer, destroyAnswer } from '../wire/destroy-answer.ts'

export const sessionDestroy: ClientRoute = clientRoute({
  method: 'POST',
  path: '/hserve/v2.0/session/destroy/',
  summary: 'Log out',
  body: AnyObject,
  success: { status: 201, body: DestroyAnswer },
  fails: ['StorageUnavailable', 'NotSignedIn'],
  answer:
    ({ logout }) =>
    ({ caller }) =>
      pipe(
        logout(caller),
        TE.map(() => destroyAnswer),
      ),
})
