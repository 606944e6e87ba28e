import type { KsAuth } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type * as t from 'io-ts'
import { decodeBody } from './decode-body.ts'
import { refuseSignedIn } from './refuse-signed-in.ts'
import type { Call, ClientRoute, Endpoint, FailureOf, FailureTag, Success } from './route.ts'

/** `fails` names every failure that `answer` can have: one that it does not name is a type error. */
interface Written<Body, Reply, Tag extends FailureTag> extends Endpoint {
  readonly notSignedIn?: 403
  readonly body: t.Type<Body, unknown>
  readonly success: Success & { readonly body: t.Type<Reply, unknown> }
  readonly fails: readonly Tag[]
  readonly answer: (ksAuth: KsAuth) => (call: Call<Body>) => TE.TaskEither<FailureOf<NoInfer<Tag>>, Reply>
}

/** A route for clients, whose body is decoded before it is called. */
export const clientRoute = <Body, Reply extends object, Tag extends FailureTag>(
  route: Written<Body, Reply, Tag>,
): ClientRoute => {
  const decode = decodeBody(route.body)
  const { status } = route.success
  const needsSession = route.fails.some((tag) => tag === 'NotSignedIn')
  return {
    ...route,
    open: false,
    answer: (ksAuth) => {
      const answer = route.answer(ksAuth)
      return (call) => {
        const body = E.isLeft(call.body) ? call.body : decode(call.body.right)
        if (E.isRight(body))
          return pipe(
            answer({ ...call, body: body.right }),
            TE.map((reply) => ({ status, body: reply })),
          )
        return needsSession ? refuseSignedIn(ksAuth, call.caller)(body.left) : TE.left(body.left)
      }
    },
  }
}
