import type { GatewayLimits } from '@ks-auth/adapters-ks'
import { describe, expect, it } from 'vitest'
import { fullSize } from '../full-size.ts'
import { type PlatformAndGateway, startPlatformAndGateway } from '../support/platform-and-gateway.ts'
import { suffer } from '../support/suffer.ts'
import { tagOf } from '../support/tags.ts'
import { times } from '../support/times.ts'

const tireless: Partial<GatewayLimits> = { breakerFailures: Number.POSITIVE_INFINITY }

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

describe('F4: a platform that drips', () => {
  it('is given up at the same deadline', async () => {
    const deadline = fullSize(400, 5000)
    const system = await startPlatformAndGateway({ deadline })
    const start = performance.now()
    expect(await suffer(system, { kind: 'drip', milliseconds: deadline / 10 }, 20)).toEqual({ KsTimedOut: 20 })
    expect(performance.now() - start).toBeLessThan(deadline + 2500)
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
