import type { Server } from 'node:http'
import type { FastifyHttpOptions } from 'fastify'
import type { Handler } from '../../make-handler.ts'
import { answerClientError } from '../answer-client-error.ts'
import { answerFastify } from './answer-fastify.ts'

/**
 * For a Fastify instance that serves nothing but this: what no plugin can reach (bad HTTP, no host, paths that cannot be
 * decoded, requests while closing) is answered by us too. Options of your own for `http` have to keep its member.
 */
export const fastifyOptions = (handle: Handler): FastifyHttpOptions<Server> => ({
  clientErrorHandler: answerClientError,
  frameworkErrors: (_error, request, reply) => {
    void answerFastify(handle, request, reply, { body: { _tag: 'Text', text: '' } })
  },
  return503OnClosing: false,
  http: { requireHostHeader: false },
})
