import { systemClock } from '@ks-auth/adapters-ks/system'
import { expect, it, onTestFinished, vi } from 'vitest'

it('the clock of the system tells the milliseconds of this machine', () => {
  vi.useFakeTimers({ now: 1_700_000_000_123 })
  onTestFinished(() => void vi.useRealTimers())
  expect(systemClock.now()).toBe(1_700_000_000_123)
  vi.advanceTimersByTime(877)
  expect(systemClock.now()).toBe(1_700_000_001_000)
})
