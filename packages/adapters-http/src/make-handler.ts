import type { Client, Clock, KsAuth } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { type Found, findRoute } from './find-route.ts'
import type { HttpFailure } from './http-failure.ts'
import type { HttpRequest } from './http-request.ts'
import type { HttpResponse } from './http-response.ts'
import { methodOf } from './method-of.ts'
import { readBody } from './read-body.ts'
import { readCaller } from './read-caller.ts'
import { respond, respondFailure } from './respond.ts'
import type { Answer } from './route.ts'
import { routes } from './routes.ts'
import { languageOf } from './texts/language-of.ts'

export interface HandlerOptions {
  readonly ksAuth: KsAuth
  /** By what mini programs send as `X-Hydrogen-Client-ID`. */
  readonly clients: ReadonlyMap<string, Client>
  readonly clock: Clock
  /** Told of every failure that was answered: for logs and metrics, and the only place where causes appear. */
  readonly report?: ((failure: HttpFailure, request: HttpRequest) => void) | undefined
}

/** Answers a request. Never rejects. */
export type Handler = (request: HttpRequest) => Promise<HttpResponse>

/** The wire protocol over a KsAuth, for any mount. */
export const makeHandler = ({ ksAuth, clients, clock, report = () => undefined }: HandlerOptions): Handler => {
  const find = findRoute(routes(clock))
  const callerOf = readCaller(clients)

  const answer = ({ route, id }: Found, request: HttpRequest): TE.TaskEither<HttpFailure, Answer> =>
    route.open
      ? route.answer
      : pipe(
          TE.fromEither(callerOf(request)),
          TE.bindTo('caller'),
          TE.bindW('body', () => TE.fromEither(readBody(request))),
          TE.flatMap(({ caller, body }) => route.answer(ksAuth)({ caller, body, id })),
        )

  return async (request) => {
    const found = find(methodOf(request), request.path)
    const result = E.isLeft(found) ? found : await settled(answer(found.right, request))
    if (E.isRight(result)) return respond(result.right)
    report(result.left, request)
    const notSignedIn = E.isRight(found) ? found.right.route.notSignedIn : undefined
    return respondFailure(result.left, languageOf(request.header('accept-language')), notSignedIn)
  }
}

/** A rejection is a bug somewhere below; its answer says nothing about it. */
const settled = (answer: TE.TaskEither<HttpFailure, Answer>): Promise<E.Either<HttpFailure, Answer>> =>
  Promise.resolve()
    .then(answer)
    .catch((cause: unknown) => E.left({ _tag: 'Unexpected', cause }))
