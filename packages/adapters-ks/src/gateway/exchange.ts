import type { ExchangeFailure, KsExchange } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { errors, type Pool } from 'undici'
import type { CodeRequest } from './code-request.ts'
import { readCodeReply } from './read-code-reply.ts'

/**
 * Sends the request once. The pool writes a request again only when no byte of it has left, and follows no redirect.
 * What went wrong on the wire stays here: its messages may name the host and quote the reply.
 */
export const exchange = async (
  pool: Pool,
  request: CodeRequest,
  milliseconds: number,
): Promise<E.Either<ExchangeFailure, KsExchange>> => {
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), milliseconds)
  try {
    const { statusCode, body } = await pool.request({ ...request, signal: deadline.signal })
    return readCodeReply(statusCode, await body.bytes())
  } catch (error) {
    const late = deadline.signal.aborted || error instanceof errors.ConnectTimeoutError
    return E.left({ _tag: late ? 'KsTimedOut' : 'KsUnavailable' })
  } finally {
    clearTimeout(timer)
  }
}
