import { makeKsAuth, type Settings } from '@ks-auth/core'
import { makeInMemoryPorts } from '@ks-auth/core/testing'
import { describe, expect, it } from 'vitest'

const day = 24 * 60 * 60 * 1000
const attempts = { attempts: 10, windowMs: 1000, consecutive: 100 }
const policy = { minimumLength: 8, isCommon: () => false }

const wrong: readonly Partial<Settings>[] = [
  { sessionLifetime: 30 * day + 1 },
  { sessionLifetime: 30_000 },
  { sessionLifetime: Number.NaN },
  { sessionLifetime: Number.POSITIVE_INFINITY },
  { sessionLifetime: 60_000.5 },
  { passwordPolicy: { ...policy, minimumLength: 0 } },
  { passwordPolicy: { ...policy, minimumLength: 65 } },
  { passwordAttempts: { ...attempts, attempts: 0 } },
  { passwordAttempts: { ...attempts, windowMs: -1 } },
  { passwordAttempts: { ...attempts, consecutive: Number.NaN } },
]

describe('makeKsAuth', () => {
  it.each(wrong)('refuses %j', (settings) => {
    expect(() => makeKsAuth(makeInMemoryPorts([]).ports, settings)).toThrow(RangeError)
  })

  it('takes sessions of a minute and of 30 days', () => {
    for (const sessionLifetime of [60_000, 30 * day])
      expect(makeKsAuth(makeInMemoryPorts([]).ports, { sessionLifetime })).toBeTypeOf('object')
  })
})
