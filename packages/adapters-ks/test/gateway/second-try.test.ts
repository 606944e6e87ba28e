import type { GatewayLimits } from '@ks-auth/adapters-ks'
import type { Fault } from '@ks-auth/adapters-ks/simulator'
import { describe, expect, it } from 'vitest'
import { clientOf } from '../support/client-of.ts'
import { startPlatformAndGateway } from '../support/platform-and-gateway.ts'
import { tagOf } from '../support/tags.ts'

/** How the first exchange of a code ends, under this fault, and how a second one does when it is over. */
const tryTwice = async (fault: Fault, limits: Partial<GatewayLimits> = {}): Promise<readonly string[]> => {
  const { gateway, client, platform } = await startPlatformAndGateway(limits)
  const exchange = gateway.exchangeCode(client, await platform.issueCode('o-ann', { fault }))
  return [await tagOf(exchange), await tagOf(exchange)]
}

describe('a code that the platform did not get round to', () => {
  it.each([
    [{ kind: 'result', result: 100200410 }, 'KsThrottled'],
    [{ kind: 'status', status: 429 }, 'KsThrottled'],
    [{ kind: 'result', result: 100200500 }, 'KsUnavailable'],
    [{ kind: 'outage' }, 'KsUnavailable'],
    [{ kind: 'result', result: 100200101 }, 'KsMisconfigured'],
    [{ kind: 'result', result: 424242 }, 'KsRefused'],
  ] satisfies [Fault, string][])('because of %o is %s, and good when he asks again', async (fault, tag) => {
    expect(await tryTwice(fault)).toEqual([tag, 'ok'])
  })
})

describe('a code whose answer got lost', () => {
  it.each([
    [{ kind: 'silence' }, 'KsTimedOut'],
    [{ kind: 'latency', milliseconds: 10_000 }, 'KsTimedOut'],
    [{ kind: 'reset' }, 'KsUnavailable'],
    [{ kind: 'truncated' }, 'KsUnavailable'],
  ] satisfies [Fault, string][])('by %o is %s, and spent', async (fault, tag) => {
    expect(await tryTwice(fault, { deadline: 300 })).toEqual([tag, 'CodeRejected'])
  })
})

describe('a code that the gateway does not take along', () => {
  it('for want of a place is good afterwards', async () => {
    const { gateway, client, platform } = await startPlatformAndGateway({ concurrency: 1, queue: 0 })
    const slow = await platform.issueCode('o-ann', { fault: { kind: 'latency', milliseconds: 200 } })
    const first = tagOf(gateway.exchangeCode(client, slow))
    const second = gateway.exchangeCode(client, await platform.issueCode('o-ben'))
    expect(await tagOf(second)).toBe('Overloaded')
    expect([await first, await tagOf(second)]).toEqual(['ok', 'ok'])
  })

  it('since it is of another mini program is good there', async () => {
    const { gateway, client, platform } = await startPlatformAndGateway()
    const code = await platform.issueCode('o-ann')
    expect(await tagOf(gateway.exchangeCode(clientOf('ks-stranger'), code))).toBe('KsMisconfigured')
    expect(await tagOf(gateway.exchangeCode(client, code))).toBe('ok')
  })
})
