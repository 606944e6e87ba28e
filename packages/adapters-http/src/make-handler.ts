import * as E from 'fp-ts/lib/Either.js'
import { makeCors } from './cors.ts'
import { failureCode } from './failure-code.ts'
import { type Found, findRoute } from './find-route.ts'
import type { HandlerOptions } from './handler-options.ts'
import type { HttpFailure } from './http-failure.ts'
import type { HttpRequest } from './http-request.ts'
import type { HttpResponse } from './http-response.ts'
import { methodOf } from './method-of.ts'
import { respond, respondFailure } from './respond.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'
import { runRoute } from './run-route.ts'
import { languageOf } from './texts/language-of.ts'
import type { MalformedRequest } from './transport-failure.ts'

/** Answers a request. Never rejects. */
export type Handler = (request: HttpRequest) => Promise<HttpResponse>

interface Answered {
  readonly route: Route | null
  readonly failure: HttpFailure | null
  readonly response: HttpResponse
}

const alwaysReady = (): Promise<boolean> => Promise.resolve(true)

/** The wire protocol over a KsAuth, for any mount. */
export const makeHandler = (options: HandlerOptions): Handler => {
  const { clock, ready = alwaysReady, newRequestId = () => crypto.randomUUID() } = options
  const find = findRoute(routes(clock, ready))
  const run = runRoute(options)
  const cors = makeCors(options.corsOrigins ?? [])
  const observe = quietly(options.observe)
  const report = quietly(options.report)

  const placeOf = (request: HttpRequest): E.Either<HttpFailure, Found<Route>> => {
    const fault = request.fault ?? (hasOneHost(request) ? undefined : twoHosts)
    return fault === undefined ? find(methodOf(request), request.path) : E.left(fault)
  }

  const answer = async (request: HttpRequest): Promise<Answered> => {
    const preflight = cors.preflight(request)
    if (preflight !== null) return { route: null, failure: null, response: preflight }
    const found = placeOf(request)
    const route = E.isLeft(found) ? null : found.right.route
    const result = E.isLeft(found) ? found : await run(found.right, request)
    if (E.isRight(result)) return { route, failure: null, response: respond(result.right) }
    const language = languageOf(request.header('accept-language'))
    return { route, failure: result.left, response: respondFailure(result.left, language, route?.notSignedIn) }
  }

  return async (request) => {
    const start = performance.now()
    const id = newRequestId()
    const { route, failure, response } = await answer(request)
    if (failure !== null) report(failure, request, id)
    observe({
      id,
      method: route?.method ?? 'other',
      route: route?.path ?? null,
      status: response.status,
      milliseconds: performance.now() - start,
      failure: failure === null ? null : failureCode(failure),
    })
    return { ...response, headers: { ...response.headers, ...cors.headers(request), 'x-request-id': id } }
  }
}

const twoHosts: MalformedRequest = { _tag: 'MalformedRequest', where: 'host' }

/** RFC 9112: of two hosts a proxy in front may have read the other one. Node lets them through. */
const hasOneHost = ({ header }: HttpRequest): boolean => header('host')?.includes(',') !== true

/** Whoever listens, and throws, changes no answer. */
const quietly =
  <Input extends readonly unknown[]>(listen: ((...input: Input) => void) | undefined) =>
  (...input: Input): void => {
    try {
      listen?.(...input)
    } catch {
      return
    }
  }
