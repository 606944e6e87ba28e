import { systemClock } from '@ks-auth/adapters-ks/system'
import { clockContract } from '@ks-auth/core/contracts'
import { describe, expect, it, onTestFinished, vi } from 'vitest'

it('the clock of the system tells the milliseconds of this machine', () => {
  vi.useFakeTimers({ now: 1_700_000_000_123 })
  onTestFinished(() => void vi.useRealTimers())
  expect(systemClock.now()).toBe(1_700_000_000_123)
  vi.advanceTimersByTime(877)
  expect(systemClock.now()).toBe(1_700_000_001_000)
})

describe('the clock of the system keeps the contract of Clock', () => {
  for (const { name, check } of clockContract) it(name, () => check(systemClock))
})
