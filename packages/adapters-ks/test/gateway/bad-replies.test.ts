import type { Fault } from '@ks-auth/adapters-ks/simulator'
import { describe, expect, it } from 'vitest'
import { fullSize } from '../full-size.ts'
import { startPlatformAndGateway } from '../support/platform-and-gateway.ts'
import { suffer } from '../support/suffer.ts'

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

describe('F5: a platform that resets the connection', () => {
  it.each(['headers', 'body'] as const)('before the end of the %s: the code is not sent again', async (when) => {
    const system = await startPlatformAndGateway({ breakerFailures: Number.POSITIVE_INFINITY })
    const count = fullSize(20, 100)
    expect(await suffer(system, { kind: 'reset', when }, count)).toEqual({ KsUnavailable: count })
    expect(await system.platform.seenExchanges()).toHaveLength(count)
  })
})
