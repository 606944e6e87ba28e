import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Handler } from '../../make-handler.ts'
import { respondFailure } from '../../respond.ts'
import { faultOf } from '../fault-of.ts'
import { answerFetch } from '../fetch/answer-fetch.ts'
import { pathOf } from '../path-of.ts'

/** For a bare `http.Server`, and for Express, Koa and Nest before any body parser of theirs. */
export const nodeHandler = (handle: Handler): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const answer = getRequestListener(
    (request, { incoming }) =>
      answerFetch(handle, request, {
        path: pathOf(incoming.url ?? ''),
        peer: incoming.socket.remoteAddress,
        fault: faultOf(incoming),
      }),
    { overrideGlobalObjects: false, hostname: 'localhost', errorHandler: refuse },
  )
  return (request, response) => {
    void answer(request, response)
  }
}

/** A target or a Host header of which no URL can be made. */
const refuse = (): Response => {
  const { status, headers, body } = respondFailure({ _tag: 'MalformedRequest', where: 'url' }, 'en')
  return new Response(body, { status, headers })
}
