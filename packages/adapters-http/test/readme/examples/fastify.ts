import { fastifyOptions, fastifyPlugin } from '@ks-auth/adapters-http/fastify'
import fastify, { type FastifyInstance } from 'fastify'
import { handler } from './handler.ts'

export const app: FastifyInstance = fastify(fastifyOptions(handler))
app.server.on('checkExpectation', (request, response) => app.routing(request, response))
await app.register(fastifyPlugin(handler))
