import type { KsTimedOut, KsUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { type Dispatcher, errors } from 'undici'
import type { CodeRequest } from './code-request.ts'

export interface RawReply {
  readonly status: number
  readonly body: Uint8Array
}

type Outcome = E.Either<KsTimedOut | KsUnavailable, RawReply>

const timedOut: Outcome = E.left({ _tag: 'KsTimedOut' })
const unavailable: Outcome = E.left({ _tag: 'KsUnavailable' })
const refusal = new Error('not sent: too late, or sent before')

/**
 * Sends the request at most once, follows no redirect, and answers by the deadline. What went wrong on the wire stays
 * here: its messages may name the host and quote the reply.
 */
export const sendOnce = (
  pool: Pick<Dispatcher, 'dispatch'>,
  request: CodeRequest,
  milliseconds: number,
): Promise<Outcome> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    let started: Dispatcher.DispatchController | undefined
    let isSettled = false
    let status = 0

    const settle = (outcome: Outcome): void => {
      clearTimeout(timer)
      isSettled = true
      resolve(outcome)
    }
    const giveUp = (): void => {
      settle(timedOut)
      started?.abort(refusal)
    }
    const timer = setTimeout(giveUp, milliseconds)

    pool.dispatch(request, {
      // Before the first byte is written, and again when the pool would write the request anew.
      onRequestStart: (controller) => {
        if (isSettled || started !== undefined) controller.abort(refusal)
        started = controller
      },
      onResponseStart: (_, code) => {
        status = code
      },
      onResponseData: (_, chunk) => {
        chunks.push(chunk)
      },
      onResponseEnd: () => settle(E.right({ status, body: Buffer.concat(chunks) })),
      onResponseError: (_, error) => settle(error instanceof errors.ConnectTimeoutError ? timedOut : unavailable),
    })
  })
