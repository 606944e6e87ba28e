import type { Handler } from '@ks-auth/adapters-http'
import { fastifyOptions, fastifyPlugin, makeDrain } from '@ks-auth/adapters-http/fastify'
import fastify from 'fastify'

export interface Listening {
  readonly origin: string
  /** Takes no more requests, and ends when those that came in are answered. */
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
  const options = fastifyOptions(handler)
  const app = fastify({ ...options, ...patience, http: { ...options.http, ...patience.http } })
  const drain = makeDrain(app.server)
  app.server.on('checkExpectation', (request, response) => app.routing(request, response))
  await app.register(fastifyPlugin(handler, drain))
  const origin = await app.listen({ host, port })
  const close = async (): Promise<void> => {
    await drain.drain()
    await app.close()
  }
  return { origin, close }
}
