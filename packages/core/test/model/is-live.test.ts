import { after, instant } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aSession, aUser, noon } from '../../src/contracts/samples.ts'
import { isLive } from '../../src/model/is-live.ts'

describe('a session', () => {
  it('is live until the instant of its expiry, which is not part of it', () => {
    const signedIn = { session: aSession(1, 1, { expiresAt: after(noon, 10) }), user: aUser(1) }
    const times = [noon, after(noon, 9), after(noon, 10), after(noon, 11)]
    expect(times.map((now) => isLive(signedIn, now))).toEqual([true, true, false, false])
  })

  it('is live in the epoch of its user only', () => {
    const session = aSession(1, 1, { epoch: 1 })
    expect([0, 1, 2].map((epoch) => isLive({ session, user: aUser(1, { epoch }) }, noon))).toEqual([false, true, false])
  })
})

describe('an instant', () => {
  it('is counted in milliseconds, forwards and backwards', () => {
    expect(after(instant(1_000), 5)).toBe(1_005)
    expect(after(instant(1_000), -5)).toBe(995)
  })
})
