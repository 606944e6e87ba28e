import type { Client, Clock, KsAuth, LoginThrottle } from '@ks-auth/core'
import type { HttpFailure } from './http-failure.ts'
import type { HttpRequest } from './http-request.ts'
import type { Observe } from './observation.ts'
import type { ProbeLimit } from './probes.ts'

export interface HandlerOptions {
  readonly ksAuth: KsAuth
  /** By what mini programs send as `X-Hydrogen-Client-ID`. */
  readonly clients: ReadonlyMap<string, Client>
  readonly clock: Clock
  /** Told of every failure that was answered, with the request id: for logs, and the only place where causes appear. */
  readonly report?: ((failure: HttpFailure, request: HttpRequest, id: string) => void) | undefined
  /** Told of every answer: for logs and metrics. */
  readonly observe?: Observe | undefined
  /** Where the answers of a search for people are counted by address. Without it they are not limited. */
  readonly throttle?: Pick<LoginThrottle, 'reserve'> | undefined
  /** How many of those answers an address gets; `defaultProbeLimit` where nothing is said. */
  readonly probeLimit?: ProbeLimit | undefined
  /** Addresses and ranges (`10.0.0.0/8`) whose `X-Forwarded-For` is believed; none where nothing is said. */
  readonly trustedProxies?: readonly string[] | undefined
  /** Origins (`https://example.com`) whose pages may read answers; none where nothing is said. */
  readonly corsOrigins?: readonly string[] | undefined
  /** Asked by `/readyz`; always ready where nothing is said. */
  readonly ready?: (() => Promise<boolean>) | undefined
  /** Sent as `x-request-id`. An id that a request brings is never taken over. */
  readonly newRequestId?: (() => string) | undefined
}
