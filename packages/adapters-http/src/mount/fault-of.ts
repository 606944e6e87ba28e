import type { IncomingMessage } from 'node:http'
import type { HttpRequest } from '../http-request.ts'

/**
 * What Node refuses without a word, where it is asked to leave that to us (`requireHostHeader: false`, `checkExpectation`):
 * a request of HTTP/1.1 without a host (RFC 9112), and every expectation but the one that Node meets (RFC 9110).
 */
export const faultOf = ({
  headers,
  httpVersion,
}: Pick<IncomingMessage, 'headers' | 'httpVersion'>): HttpRequest['fault'] => {
  if (headers.host === undefined && httpVersion === '1.1') return { _tag: 'MalformedRequest', where: 'host' }
  const { expect } = headers
  return expect === undefined || expect.toLowerCase() === '100-continue' ? undefined : { _tag: 'ExpectationFailed' }
}
