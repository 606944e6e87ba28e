import type { Handler } from '@ks-auth/adapters-http'
import { fastifyOptions, fastifyPlugin } from '@ks-auth/adapters-http/fastify'
import fastify from 'fastify'

export interface Listening {
  readonly origin: string
  /** Takes no more requests, and ends when those under way are answered. */
  readonly close: () => Promise<void>
}

const seconds = 1000

/** Slow senders are cut, so that none of them holds a socket for long. */
const patience = {
  requestTimeout: 10 * seconds,
  connectionTimeout: 30 * seconds,
  keepAliveTimeout: 5 * seconds,
  http: { headersTimeout: 10 * seconds, connectionsCheckingInterval: seconds },
}

/** Serves the handler over HTTP. Rejects when the address cannot be had. */
export const listen = async (handler: Handler, host: string, port: number): Promise<Listening> => {
  const app = fastify({ ...fastifyOptions(handler), ...patience, forceCloseConnections: 'idle' })
  await app.register(fastifyPlugin(handler))
  const origin = await app.listen({ host, port })
  const close = async (): Promise<void> => {
    // A connection that was busy when the end began would otherwise stay open until it has been idle for a while.
    const hangingUp = setInterval(() => {
      app.server.closeIdleConnections()
    }, 50)
    await app.close().finally(() => {
      clearInterval(hangingUp)
    })
  }
  return { origin, close }
}
