import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { startBlackHole } from '../support/black-hole.ts'
import { clientOf } from '../support/client-of.ts'
import { gatewayTo } from '../support/gateway-to.ts'
import { startFormServer } from '../support/start-form-server.ts'
import { tagOf, tally } from '../support/tags.ts'
import { times } from '../support/times.ts'

const client = clientOf('ks-test')
const limits = { concurrency: 20, queue: 100, maxWait: 60_000, deadline: 60_000, connectTimeout: 60_000 }

/** A platform that never answers, a gateway to it with 20 codes under way and 30 that wait, and both ends of it. */
const startEndless = async () => {
  const codes: string[] = []
  const origin = await startFormServer((code) => codes.push(code))
  const abort = new AbortController()
  const gateway = gatewayTo(origin, limits, { signal: abort.signal })
  const outcomes = tally(Array.from({ length: 50 }, (_, i) => gateway.exchangeCode(client, `CODE-${i}`)))
  await expect.poll(() => codes, { timeout: 10_000 }).toHaveLength(20)
  return { gateway, abort, codes, outcomes }
}

const ends = [
  ['its signal is aborted', async ({ abort }) => abort.abort()],
  ['it is closed', ({ gateway }) => gateway.close()],
] satisfies [string, (system: Awaited<ReturnType<typeof startEndless>>) => Promise<void>][]

describe.each(ends)('a gateway, when %s,', (_, end) => {
  it('ends what is under way and what waits at once, and sends no further code', async () => {
    const system = await startEndless()
    await end(system)
    expect(await system.outcomes).toEqual({ KsUnavailable: 50 })
    expect(system.codes).toHaveLength(20)
  })

  it('is unavailable from then on', async () => {
    const system = await startEndless()
    await end(system)
    await system.outcomes
    const later = await times(20, (i) => tagOf(system.gateway.exchangeCode(client, `LATER-${i}`)))
    expect(later).toEqual(Array(20).fill('KsUnavailable'))
    expect(system.codes).toHaveLength(20)
  })

  it('can be closed once more', async () => {
    const system = await startEndless()
    await end(system)
    await system.gateway.close()
    expect(await system.outcomes).toEqual({ KsUnavailable: 50 })
  })
})

describe('the signal of a gateway', () => {
  it('ends an exchange whose connection does not come to stand', async () => {
    const abort = new AbortController()
    const gateway = gatewayTo(await startBlackHole(), limits, { signal: abort.signal })
    const outcome = tagOf(gateway.exchangeCode(client, 'CODE'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    abort.abort()
    expect(await outcome).toBe('KsUnavailable')
  })

  it('that was aborted before leaves a gateway that never asks', async () => {
    const codes: string[] = []
    const origin = await startFormServer((code) => codes.push(code))
    const gateway = gatewayTo(origin, limits, { signal: AbortSignal.abort() })
    expect(await tagOf(gateway.exchangeCode(client, 'CODE'))).toBe('KsUnavailable')
    expect(codes).toEqual([])
  })

  it('forgets a gateway that is closed, since it may outlive many', async () => {
    const { signal } = new AbortController()
    const gateway = gatewayTo('http://127.0.0.1:1', limits, { signal })
    expect(getEventListeners(signal, 'abort')).toHaveLength(1)
    await gateway.close()
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})
