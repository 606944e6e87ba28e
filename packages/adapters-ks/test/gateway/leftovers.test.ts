import type { Fault } from '@ks-auth/adapters-ks/simulator'
import { expect, it } from 'vitest'
import { startPlatformAndGateway } from '../support/platform-and-gateway.ts'
import { tally } from '../support/tags.ts'
import { times } from '../support/times.ts'

const everyFault: readonly Fault[] = [
  { kind: 'status', status: 503 },
  { kind: 'status', status: 302, location: 'http://127.0.0.1:1/' },
  { kind: 'result', result: 100200410 },
  { kind: 'reply', reply: [] },
  { kind: 'malformed' },
  { kind: 'outage' },
  { kind: 'latency', milliseconds: 1000 },
  { kind: 'silence' },
  { kind: 'reset', when: 'headers' },
  { kind: 'reset', when: 'body' },
  { kind: 'truncated' },
  { kind: 'oversized' },
  { kind: 'drip', milliseconds: 100 },
]

/** Both ends of every connection of this process. */
const sockets = (): number => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length

// A busy machine may answer after the deadline; what leaks does so every time.
it('F1 to F8: no fault keeps a place or a connection', { timeout: 60_000, retry: 2 }, async () => {
  const before = sockets()
  const concurrency = 4
  const limits = { concurrency, queue: 0, deadline: 300, breakerFailures: Number.POSITIVE_INFINITY }
  const { gateway, client, platform, simulator } = await startPlatformAndGateway(limits)
  const exchange = async (count: number, order: { readonly fault?: Fault } = {}): Promise<Record<string, number>> => {
    const codes = await times(count, () => platform.issueCode('o-ann', order))
    return tally(
      codes.map((code) => gateway.exchangeCode(client, code)),
      concurrency,
    )
  }
  for (const fault of everyFault) {
    expect(await exchange(3 * concurrency, { fault })).not.toHaveProperty('ok')
    expect(await exchange(concurrency)).toEqual({ ok: concurrency })
    await expect.poll(() => sockets() - before).toBeLessThanOrEqual(2 * (concurrency + 1))
  }
  await gateway.close()
  await simulator.close()
  await expect.poll(() => sockets() - before).toBeLessThanOrEqual(0)
})
