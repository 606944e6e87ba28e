import type { GatewayLimits } from '@ks-auth/adapters-ks'
import type { Fault } from '@ks-auth/adapters-ks/simulator'
import { describe, expect, it } from 'vitest'
import { fullSize } from '../full-size.ts'
import { type PlatformAndGateway, startPlatformAndGateway } from '../support/platform-and-gateway.ts'
import { tagOf, tally } from '../support/tags.ts'
import { times } from '../support/times.ts'

const tireless: Partial<GatewayLimits> = { breakerFailures: Number.POSITIVE_INFINITY }

/** Exchanges fresh codes against the fault. */
const suffer = async (
  { platform, gateway, client }: PlatformAndGateway,
  fault: Fault,
  count = 1,
): Promise<Record<string, number>> => {
  const codes = await times(count, (i) => platform.issueCode(`o-${i}`, { fault }))
  return tally(
    codes.map((code) => gateway.exchangeCode(client, code)),
    50,
  )
}

/** Codes that the platform met more than once. */
const repeated = async ({ platform }: PlatformAndGateway): Promise<readonly string[]> => {
  const codes = (await platform.seenExchanges()).map(({ code }) => code)
  return codes.filter((code, i) => codes.indexOf(code) !== i)
}

describe('F1: a platform that is silent', () => {
  it('is given up at the deadline by everybody', { timeout: 60_000 }, async () => {
    const system = await startPlatformAndGateway({ ...tireless, deadline: fullSize(200, 5000) })
    const start = performance.now()
    expect(await suffer(system, { kind: 'silence' }, 200)).toEqual({ KsTimedOut: 200 })
    expect(performance.now() - start).toBeLessThan(fullSize(3000, 24_000))
    expect(await repeated(system)).toEqual([])
  })

  it('is given up by who waited for a place with the rest of his time only', async () => {
    const system = await startPlatformAndGateway({ concurrency: 1, deadline: 800, maxWait: 800 })
    const first = suffer(system, { kind: 'latency', milliseconds: 600 })
    const start = performance.now()
    expect(await suffer(system, { kind: 'silence' })).toEqual({ KsTimedOut: 1 })
    expect(performance.now() - start).toBeLessThan(1250)
    expect(await first).toEqual({ ok: 1 })
  })

  it('does not hold up the exchanges beside it', async () => {
    const system = await startPlatformAndGateway({ ...tireless, deadline: 500 })
    const silent = suffer(system, { kind: 'silence' }, 50)
    const code = await system.platform.issueCode('o-ann')
    const beside = tagOf(system.gateway.exchangeCode(system.client, code))
    expect(await Promise.race([silent, beside])).toBe('ok')
    expect(await silent).toEqual({ KsTimedOut: 50 })
  })
})

describe('F2: a platform that says it cannot', () => {
  it.each([
    [{ kind: 'status', status: 500 }, 'KsUnavailable'],
    [{ kind: 'status', status: 502 }, 'KsUnavailable'],
    [{ kind: 'status', status: 503, body: '{"result":1}' }, 'KsUnavailable'],
    [{ kind: 'status', status: 404 }, 'KsUnavailable'],
    [{ kind: 'status', status: 429 }, 'KsThrottled'],
    [{ kind: 'result', result: 100200410 }, 'KsThrottled'],
    [{ kind: 'result', result: 100200500 }, 'KsUnavailable'],
    [{ kind: 'result', result: 424242 }, 'KsRefused'],
  ] satisfies [Fault, string][])('%o is %s, and the code is sent once', async (fault, tag) => {
    const system = await startPlatformAndGateway()
    expect(await suffer(system, fault)).toEqual({ [tag]: 1 })
    expect(await system.platform.seenExchanges()).toHaveLength(1)
  })
})

describe('F3: a platform that talks nonsense', () => {
  it.each([
    { kind: 'malformed' },
    { kind: 'malformed', text: '' },
    { kind: 'malformed', text: '{"result":1' },
    { kind: 'reply', reply: null },
    { kind: 'reply', reply: [] },
    { kind: 'reply', reply: {} },
    { kind: 'reply', reply: { result: 1 } },
    { kind: 'reply', reply: { result: 1, open_id: 'o-ann', session_key: 'short' } },
    { kind: 'truncated' },
    { kind: 'oversized' },
    { kind: 'oversized', bytes: 64 * 1024 },
  ] satisfies Fault[])('%o is no login', async (fault) => {
    const system = await startPlatformAndGateway()
    expect(await suffer(system, fault)).toEqual({ KsUnavailable: 1 })
  })

  it('may fill the 64 KiB', async () => {
    const system = await startPlatformAndGateway()
    expect(await suffer(system, { kind: 'oversized', bytes: 65_000 })).toEqual({ ok: 1 })
  })
})

describe('F4: a platform that drips', () => {
  it('is given up at the same deadline', async () => {
    const deadline = fullSize(400, 5000)
    const system = await startPlatformAndGateway({ deadline })
    const start = performance.now()
    expect(await suffer(system, { kind: 'drip', milliseconds: deadline / 10 }, 20)).toEqual({ KsTimedOut: 20 })
    expect(performance.now() - start).toBeLessThan(deadline + 2500)
  })
})

describe('F5: a platform that resets the connection', () => {
  it.each(['headers', 'body'] as const)('before the end of the %s: the code is not sent again', async (when) => {
    const system = await startPlatformAndGateway(tireless)
    const count = fullSize(20, 100)
    expect(await suffer(system, { kind: 'reset', when }, count)).toEqual({ KsUnavailable: count })
    expect(await system.platform.seenExchanges()).toHaveLength(count)
  })
})

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

describe('F8: a platform that takes long, and many callers', () => {
  it('admits what the bounds allow and tells the rest at once to come back', async () => {
    const latency = fullSize(200, 3000)
    const bounds = { concurrency: 40, queue: 20, maxWait: latency * 5, deadline: latency * 10 }
    const { platform, gateway, client } = await startPlatformAndGateway(bounds)
    await platform.addFault({ fault: { kind: 'latency', milliseconds: latency } })
    const codes = await times(500, (i) => platform.issueCode(`o-${i}`))
    const ends: string[] = []
    await Promise.all(codes.map(async (code) => ends.push(await tagOf(gateway.exchangeCode(client, code)))))
    expect(ends).toEqual([...Array(440).fill('Overloaded'), ...Array(60).fill('ok')])
    expect(await platform.seenExchanges()).toHaveLength(60)
  })
})
