import * as E from 'fp-ts/lib/Either.js'
import type { Lazy } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { makeAddressOf } from './address/address-of.ts'
import type { Found } from './find-route.ts'
import type { HandlerOptions } from './handler-options.ts'
import type { HttpFailure } from './http-failure.ts'
import type { HttpRequest } from './http-request.ts'
import { defaultProbeLimit, makeProbes, noProbes } from './probes.ts'
import { readBody } from './read-body.ts'
import { readCaller } from './read-caller.ts'
import type { Answer, ClientRoute, Route } from './route.ts'

type Run = (found: Found<Route>, request: HttpRequest) => Promise<E.Either<HttpFailure, Answer>>

/** Runs the route that a request found. Never rejects. */
export const runRoute = (options: HandlerOptions): Run => {
  const { ksAuth, clients, clock, throttle, probeLimit = defaultProbeLimit, trustedProxies = [] } = options
  const callerOf = readCaller(clients)
  const addressOf = makeAddressOf(trustedProxies)
  const probesOf = throttle === undefined ? noProbes : makeProbes(throttle, probeLimit, clock)

  const call = (route: ClientRoute, id: string, request: HttpRequest): TE.TaskEither<HttpFailure, Answer> => {
    const caller = callerOf(request)
    if (E.isLeft(caller)) return TE.left(caller.left)
    const probes = probesOf(() => addressOf(request))
    return route.answer(ksAuth)({ caller: caller.right, id, body: readBody(request), probes })
  }

  return ({ route, id }, request) => settled(() => (route.open ? route.answer(request) : call(route, id, request)))
}

/** A throw or a rejection is a bug somewhere below; its answer says nothing about it. */
const settled = async (task: Lazy<TE.TaskEither<HttpFailure, Answer>>): Promise<E.Either<HttpFailure, Answer>> => {
  try {
    return await task()()
  } catch (cause) {
    return E.left({ _tag: 'Unexpected', cause })
  }
}
