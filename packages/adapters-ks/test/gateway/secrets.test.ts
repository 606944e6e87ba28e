import { inspect } from 'node:util'
import type { Fault } from '@ks-auth/adapters-ks/simulator'
import { expect, it } from 'vitest'
import { clientOf } from '../support/client-of.ts'
import { appSecret, startPlatformAndGateway } from '../support/platform-and-gateway.ts'

const everyFault: readonly Fault[] = [
  { kind: 'status', status: 502, body: 'canary-reply' },
  { kind: 'result', result: 100200101 },
  { kind: 'reply', reply: { result: 1, open_id: 'canary-reply', session_key: 'canary-reply' } },
  { kind: 'reply', reply: { result: 5, error: 'canary-reply', error_msg: 'canary-reply' } },
  { kind: 'malformed', text: 'canary-reply' },
  { kind: 'outage' },
  { kind: 'silence' },
  { kind: 'truncated' },
  { kind: 'oversized' },
]

it('no failure tells the secret, the code or what the platform said', async () => {
  const { gateway, client, platform } = await startPlatformAndGateway({ deadline: 200 })
  const results: unknown[] = [await gateway.exchangeCode(clientOf('ks-stranger'), 'canary-code')()]
  for (const fault of everyFault) {
    await platform.addFault({ fault, times: 1 })
    results.push(await gateway.exchangeCode(client, 'canary-code')())
  }
  expect(results).toHaveLength(everyFault.length + 1)
  expect(inspect(results, { depth: null, showHidden: true })).not.toContain('canary')
})

it('a gateway that is printed shows no secret', async () => {
  const { gateway } = await startPlatformAndGateway()
  expect(inspect(gateway, { depth: null, showHidden: true })).not.toContain(appSecret)
})
