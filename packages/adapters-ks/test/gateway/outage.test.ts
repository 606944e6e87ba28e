import { describe, expect, it } from 'vitest'
import { fullSize } from '../full-size.ts'
import { startPlatformAndGateway } from '../support/platform-and-gateway.ts'
import { suffer } from '../support/suffer.ts'
import { tagOf, tally } from '../support/tags.ts'
import { times } from '../support/times.ts'

describe('F6: a platform that is down', () => {
  it('is not asked any more after ten failures, and asked by one when the pause is over', async () => {
    const { platform, gateway, client } = await startPlatformAndGateway({ breakerPause: 1000 })
    await platform.addFault({ fault: { kind: 'outage' } })
    const exchange = async (): Promise<string> => tagOf(gateway.exchangeCode(client, await platform.issueCode('o-ann')))
    expect(await times(12, exchange)).toEqual([...Array(10).fill('KsUnavailable'), 'Overloaded', 'Overloaded'])
    expect(await platform.seenExchanges()).toHaveLength(10)

    await new Promise((resolve) => setTimeout(resolve, 1050))
    const probes = await tally(Array.from({ length: 20 }, () => gateway.exchangeCode(client, 'CODE')))
    expect(probes).toEqual({ KsUnavailable: 1, Overloaded: 19 })
  })

  it('counts as down when it is silent', async () => {
    const system = await startPlatformAndGateway({ deadline: 100 })
    expect(await suffer(system, { kind: 'silence' }, 10)).toEqual({ KsTimedOut: 10 })
    expect(await suffer(system, { kind: 'silence' })).toEqual({ Overloaded: 1 })
  })

  it('is used again as soon as one probe succeeds, within 5 s of its return', async () => {
    const { platform, gateway, client } = await startPlatformAndGateway({ breakerPause: fullSize(300, 2000) })
    await platform.addFault({ fault: { kind: 'outage' } })
    await tally(
      Array.from({ length: 50 }, (_, i) => gateway.exchangeCode(client, `CODE-${i}`)),
      1,
    )
    await platform.clearFaults()
    const start = performance.now()
    const retry = async (): Promise<string> => tagOf(gateway.exchangeCode(client, await platform.issueCode('o-ann')))
    await expect.poll(retry, { timeout: 5000, interval: 100 }).toBe('ok')
    expect(performance.now() - start).toBeLessThan(5000)
    expect(await times(20, retry)).toEqual(Array(20).fill('ok'))
  })

  it('is not taken for down because it rejects codes or throttles', async () => {
    const system = await startPlatformAndGateway()
    const bad = Array.from({ length: 30 }, (_, i) => system.gateway.exchangeCode(system.client, `CODE-${i}`))
    expect(await tally(bad)).toEqual({ CodeRejected: 30 })
    expect(await suffer(system, { kind: 'result', result: 100200410 }, 30)).toEqual({ KsThrottled: 30 })
    expect(await suffer(system, { kind: 'latency', milliseconds: 1 }, 30)).toEqual({ ok: 30 })
  })
})
