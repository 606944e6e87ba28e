import type { Handler } from '@ks-auth/adapters-http'
import { fastifyOptions, fastifyPlugin, makeDrain } from '@ks-auth/adapters-http/fastify'
import fastify from 'fastify'
import { bounds } from './bounds.ts'

export interface Listening {
  readonly origin: string
  /** Takes no more requests, and ends when those that came in are answered. */
  readonly close: () => Promise<void>
}

const patience = {
  requestTimeout: bounds.requestMs,
  connectionTimeout: bounds.silentConnectionMs,
  keepAliveTimeout: bounds.idleConnectionMs,
  http: { headersTimeout: bounds.requestMs, connectionsCheckingInterval: bounds.requestCheckMs },
}

/** Serves the handler over HTTP. Rejects when the address cannot be had. */
export const listen = async (handler: Handler, host: string, port: number): Promise<Listening> => {
  const options = fastifyOptions(handler)
  const app = fastify({ ...options, ...patience, http: { ...options.http, ...patience.http } })
  const drain = makeDrain(app.server, { mostMs: bounds.drainMs })
  app.server.on('checkExpectation', (request, response) => app.routing(request, response))
  await app.register(fastifyPlugin(handler, drain))
  const origin = await app.listen({ host, port })
  const close = async (): Promise<void> => {
    await drain.leave()
    await app.close()
  }
  return { origin, close }
}
