import { isIP } from 'node:net'
import { Pool } from 'undici'
import type { GatewayLimits } from './gateway-limits.ts'

/**
 * Keep-alive connections to the platform. Certificates are verified whatever the environment says
 * (`NODE_TLS_REJECT_UNAUTHORIZED`); the secret goes over plain HTTP only to this machine.
 */
export const makePlatformPool = (origin: string, limits: GatewayLimits, ca?: string): Pool => {
  const url = new URL(origin)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    throw new Error('the platform is asked over https, or http on a loopback address')
  return new Pool(url.origin, {
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

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))
