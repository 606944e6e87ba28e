import { setTimeout } from 'node:timers/promises'
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

/** How long clients may go on using their connections, each answer asking them to hang up, before none is taken any more. */
const farewell = 500

/** Serves the handler over HTTP. Rejects when the address cannot be had. */
export const listen = async (handler: Handler, host: string, port: number): Promise<Listening> => {
  const options = fastifyOptions(handler)
  const http = { ...options.http, ...patience.http }
  const app = fastify({ ...options, ...patience, http, forceCloseConnections: 'idle' })
  app.server.on('checkExpectation', (request, response) => app.routing(request, response))
  let isClosing = false
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
  await app.register(fastifyPlugin(handler))
  const origin = await app.listen({ host, port })
  const close = async (): Promise<void> => {
    isClosing = true
    await setTimeout(farewell)
    await app.close()
  }
  return { origin, close }
}
