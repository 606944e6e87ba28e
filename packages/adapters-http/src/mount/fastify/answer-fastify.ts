import type { FastifyReply, FastifyRequest } from 'fastify'
import type { HttpBody } from '../../http-request.ts'
import type { Handler } from '../../make-handler.ts'
import { faultOf } from '../fault-of.ts'
import { pathOf } from '../path-of.ts'
import { headerOf } from './header-of.ts'
import type { Drain } from './make-drain.ts'

interface Received {
  readonly body: HttpBody
  readonly prefix?: string
  readonly drain?: Drain | undefined
}

/** Answers a request of Fastify, below a prefix. */
export const answerFastify = async (
  handle: Handler,
  { raw }: FastifyRequest,
  reply: FastifyReply,
  { body, prefix, drain }: Received,
): Promise<FastifyReply> => {
  const answer = await handle({
    method: raw.method ?? '',
    path: pathOf(raw.url ?? '', prefix),
    header: headerOf(raw.rawHeaders),
    body,
    peer: raw.socket.remoteAddress,
    fault: faultOf(raw),
    draining: drain?.isDraining(),
  })
  // Asked again: the server may have begun to take its leave while the request was under way.
  if (drain?.isDraining() === true) {
    await drain.hold()
    reply.header('connection', 'close')
  }
  return reply.code(answer.status).headers(answer.headers).send(answer.body)
}
