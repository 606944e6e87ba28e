import { METHODS } from 'node:http'
import type { FastifyPluginAsync } from 'fastify'
import type { HttpBody } from '../../http-request.ts'
import type { Handler } from '../../make-handler.ts'
import { bodyLimit } from '../body-limit.ts'
import { readText } from '../read-text.ts'
import { answerFastify } from './answer-fastify.ts'
import type { Drain } from './make-drain.ts'

/** CONNECT never becomes a request. */
const methods = METHODS.filter((method) => method !== 'CONNECT')

/**
 * Serves every path below the plugin's prefix, whatever the method, and no other part of the host application. With a
 * drain its answers take part in the leave of the server.
 */
export const fastifyPlugin =
  (handle: Handler, drain?: Drain): FastifyPluginAsync =>
  async (fastify) => {
    const { prefix } = fastify
    for (const method of methods)
      if (!fastify.supportedMethods.includes(method)) fastify.addHttpMethod(method, { hasBody: true })

    fastify.removeAllContentTypeParsers()
    fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, bytes, done) => done(null, bytes))
    fastify.route({
      method: methods,
      url: '/*',
      bodyLimit,
      exposeHeadRoute: false,
      handler: (request, reply) => answerFastify(handle, request, reply, { prefix, drain, body: bodyOf(request.body) }),
      errorHandler: (error, request, reply) => {
        void answerFastify(handle, request, reply, { prefix, drain, body: unreadBody(error.code) })
      },
    })
  }

const bodyOf = (body: unknown): HttpBody => (body instanceof Uint8Array ? readText(body) : { _tag: 'Text', text: '' })

/** Nothing else than the body makes Fastify refuse a request of this route. */
const unreadBody = (code: string): HttpBody =>
  code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? { _tag: 'TooLarge' } : { _tag: 'Unreadable' }
