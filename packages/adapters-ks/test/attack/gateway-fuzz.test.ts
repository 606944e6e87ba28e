import type { Fault } from '@ks-auth/adapters-ks/simulator'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fullSize } from '../full-size.ts'
import { startSystem } from '../support/start-system.ts'
import { tagOf } from '../support/tags.ts'

const sessionKey = 'jItsua/qXtgnBBffuKcKqQ=='
const whole = JSON.stringify({ result: 1, open_id: 'o-eve', session_key: sessionKey })
const member = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(2, '1', true, null, [sessionKey], 'o-eve', ''))

/** Replies that lack at least one part of a whole one. */
const broken = fc
  .record({ result: fc.oneof(fc.constant(1), member), open_id: member, session_key: member }, { requiredKeys: [] })
  .filter(({ result, session_key }) => result !== 1 || session_key !== sessionKey)

const fault: fc.Arbitrary<Fault> = fc.oneof(
  broken.map((reply): Fault => ({ kind: 'reply', reply })),
  fc.jsonValue().map((reply): Fault => ({ kind: 'reply', reply })),
  fc.string({ unit: 'grapheme' }).map((text): Fault => ({ kind: 'malformed', text })),
  // Whatever it says, and be it whole.
  fc
    .record({ status: fc.integer({ min: 201, max: 599 }), body: fc.constantFrom('{}', whole) })
    .map(({ status, body }): Fault => ({ kind: 'status', status, body })),
  fc.integer({ min: 2, max: 200_000_000 }).map((result): Fault => ({ kind: 'result', result })),
)

it('T9, gateway-fuzz: no bad reply makes a user or a session', { timeout: 300_000 }, async () => {
  const { auth, nobody, platform, events, logIn } = await startSystem()
  await fc.assert(
    fc.asyncProperty(fault, async (bad) => {
      const code = await platform.issueCode('o-eve', { fault: bad })
      expect(await tagOf(auth.loginSilently(nobody, { code }))).not.toBe('ok')
      // A good exchange between the bad ones keeps the breaker closed.
      await logIn('o-ann')
    }),
    { numRuns: fullSize(300, 10_000) },
  )
  expect(events.told.filter(({ _tag, user }) => _tag === 'LoggedIn' && user !== 1)).toEqual([])
})
