import { after, instant } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aSession, noon } from '../../src/contracts/samples.ts'
import { isLive } from '../../src/model/is-live.ts'

describe('a session', () => {
  it('is live until the instant of its expiry, which is not part of it', () => {
    const session = aSession(1, 1, { expiresAt: after(noon, 10) })
    expect([noon, after(noon, 9), after(noon, 10), after(noon, 11)].map((now) => isLive(session, now))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('an instant', () => {
  it('is counted in milliseconds, forwards and backwards', () => {
    expect(after(instant(1_000), 5)).toBe(1_005)
    expect(after(instant(1_000), -5)).toBe(995)
  })
})
