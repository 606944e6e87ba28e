import type { KsAppId } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { type Dispatcher, Pool } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'
import { codeRequest } from '../../src/gateway/code-request.ts'
import { sendOnce } from '../../src/gateway/send-once.ts'
import { startFormServer } from '../support/start-form-server.ts'

const requestOf = (code: string) => codeRequest('ks-test' as KsAppId, 'secret', code)
const timedOut = E.left({ _tag: 'KsTimedOut' })

const startSlowServer = async (milliseconds: number) => {
  const seen: string[] = []
  const ended: string[] = []
  const origin = await startFormServer((code, response) => {
    seen.push(code)
    response.socket?.once('close', () => ended.push(code))
    setTimeout(() => response.end('{}'), milliseconds)
  })
  const pool = new Pool(origin, { connections: 1 })
  onTestFinished(() => pool.destroy())
  return { pool, seen, ended }
}

/** A pool that begins to write the request again after it began once, as undici may do behind a failed request. */
const forgetful = (aborted: number[]): Pick<Dispatcher, 'dispatch'> => ({
  dispatch: (_, handler) => {
    for (const start of [1, 2]) {
      const controller: Dispatcher.DispatchController = {
        aborted: false,
        paused: false,
        reason: null,
        pause: () => {},
        resume: () => {},
        abort: (reason) => {
          aborted.push(start)
          handler.onResponseError?.(controller, reason)
        },
      }
      handler.onRequestStart?.(controller, {})
    }
    return true
  },
})

it('a request that was begun is not begun again', async () => {
  const aborted: number[] = []
  expect(await sendOnce(forgetful(aborted), requestOf('A'), 1000)).toEqual(E.left({ _tag: 'KsUnavailable' }))
  expect(aborted).toEqual([2])
})

describe('a request that is late', () => {
  it('is answered by the deadline, and its connection is given up', async () => {
    const { pool, seen, ended } = await startSlowServer(10_000)
    const start = performance.now()
    expect(await sendOnce(pool, requestOf('A'), 100)).toEqual(timedOut)
    expect(performance.now() - start).toBeLessThan(5000)
    expect(seen).toEqual(['A'])
    await expect.poll(() => ended).toEqual(['A'])
  })

  it('is not sent any more when its turn comes after the deadline', async () => {
    const { pool, seen } = await startSlowServer(300)
    const first = sendOnce(pool, requestOf('A'), 5000)
    expect(await sendOnce(pool, requestOf('B'), 100)).toEqual(timedOut)
    expect(E.isRight(await first)).toBe(true)
    expect(E.isRight(await sendOnce(pool, requestOf('C'), 5000))).toBe(true)
    expect(seen).toEqual(['A', 'C'])
  })
})
