import type { Handler } from '@ks-auth/adapters-http'
import { fastifyOptions, fastifyPlugin } from '@ks-auth/adapters-http/fastify'
import fastify from 'fastify'
import type { Served } from './serve-node.ts'

/** The Fastify plugin on a port of its own; below a prefix, in an application that knows nothing of us. */
export const serveFastify = async (handle: Handler, prefix = ''): Promise<Served> => {
  const options = prefix === '' ? fastifyOptions(handle) : {}
  const app = fastify({
    ...options,
    requestTimeout: 1000,
    http: { ...options.http, headersTimeout: 1000, connectionsCheckingInterval: 200 },
    forceCloseConnections: true,
  })
  app.server.on('checkExpectation', (request, response) => app.routing(request, response))
  await app.register(fastifyPlugin(handle), { prefix })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  return { origin, port: Number(new URL(origin).port), close: () => app.close() }
}
