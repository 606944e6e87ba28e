import * as O from 'fp-ts/lib/Option.js'
import { Pool } from 'undici'
import type { GatewayLimits } from './gateway-limits.ts'
import { parseKsOrigin } from './parse-ks-origin.ts'

/**
 * Keep-alive connections to the platform. Certificates are verified whatever the environment says
 * (`NODE_TLS_REJECT_UNAUTHORIZED`); the secret goes over plain HTTP only to this machine.
 */
export const makePlatformPool = (origin: string, limits: GatewayLimits, ca?: string): Pool => {
  const parsed = parseKsOrigin(origin)
  if (O.isNone(parsed)) throw new Error('the platform is asked at an https origin, or an http origin on loopback')
  return new Pool(parsed.value, {
    connections: limits.concurrency,
    connect: {
      timeout: limits.connectTimeout,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(ca === undefined ? {} : { ca }),
    },
    maxResponseSize: limits.maxReplyBytes,
    // One deadline rules the whole exchange: the pool's own clocks would only be second to it.
    headersTimeout: 0,
    bodyTimeout: 0,
  })
}
