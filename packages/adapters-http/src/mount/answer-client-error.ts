import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { HttpFailure } from '../http-failure.ts'
import { respondFailure } from '../respond.ts'

/**
 * For the `clientError` event of a server: what Node could not read as HTTP, or not in time, is answered like everything
 * else, and the connection ends.
 */
export const answerClientError = (error: Error & { readonly code?: string }, socket: Duplex): void => {
  if (error.code !== 'ECONNRESET' && socket.writable) socket.write(textOf(failureOf(error.code)))
  socket.destroy()
}

const failureOf = (code: string | undefined): HttpFailure => {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return { _tag: 'HeadersTooLarge' }
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { _tag: 'TooSlow' }
    default:
      return { _tag: 'MalformedRequest', where: 'http' }
  }
}

const textOf = (failure: HttpFailure): string => {
  const { status, headers, body } = respondFailure(failure, 'en')
  const all = { ...headers, connection: 'close', 'content-length': String(new TextEncoder().encode(body).byteLength) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n')
}
