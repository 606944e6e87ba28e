import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { HttpBody } from '../http-request.ts'
import type { Handler } from '../make-handler.ts'
import { readText } from '../read-text.ts'

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']
const bodyLimit = 64 * 1024

const tooLarge = 'FST_ERR_CTP_BODY_TOO_LARGE'

/** Serves every path below the plugin's prefix, and no other part of the host application. */
export const fastifyPlugin =
  (handle: Handler): FastifyPluginAsync =>
  async (fastify) => {
    const answer = async (request: FastifyRequest, reply: FastifyReply, body: HttpBody): Promise<FastifyReply> => {
      const {
        status,
        headers,
        body: text,
      } = await handle({
        method: request.method,
        path: pathOf(request.raw.url ?? ''),
        header: (name) => single(request.headers[name]),
        body,
        peer: request.socket.remoteAddress,
      })
      return reply.code(status).headers(headers).send(text)
    }

    fastify.removeAllContentTypeParsers()
    fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, bytes, done) => done(null, bytes))
    fastify.route({
      method: methods,
      url: '/*',
      bodyLimit,
      exposeHeadRoute: false,
      handler: (request, reply) => answer(request, reply, bodyOf(request.body)),
      errorHandler: (error, request, reply) => {
        void answer(request, reply, error.code === tooLarge ? { _tag: 'TooLarge' } : { _tag: 'Unreadable' })
      },
    })
  }

const bodyOf = (body: unknown): HttpBody => (body instanceof Uint8Array ? readText(body) : { _tag: 'Text', text: '' })

const pathOf = (url: string): string => url.split('?', 1)[0] ?? ''

const single = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'object' ? header.join(', ') : header
