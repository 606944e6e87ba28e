import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { clientRoute } from '../client-route.ts'
import { failing } from '../failing.ts'
import type { ClientRoute } from '../route.ts'
import { AnonymousLoginAnswer, anonymousLoginAnswer } from '../wire/anonymous-login-answer.ts'
import { AnyObject } from '../wire/any-object.ts'

export const anonymousLogin: ClientRoute = clientRoute({
  method: 'POST',
  path: '/hserve/v2.0/login/anonymous/',
  summary: 'Log in as a new temporary user',
  body: AnyObject,
  success: { status: 201, body: AnonymousLoginAnswer },
  fails: failing.writing,
  answer:
    ({ loginAnonymously }) =>
    ({ caller }) =>
      pipe(loginAnonymously(caller), TE.map(anonymousLoginAnswer)),
})
