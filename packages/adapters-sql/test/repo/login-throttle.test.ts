import { type AttemptLimit, type Instant, instant, type LoginThrottle } from '@ks-auth/core'
import { expect, it } from 'vitest'
import { noon } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { openStorage } from '../samples/open-storage.ts'
import { type Tally, tally } from '../samples/tally.ts'

const limit: AttemptLimit = { attempts: 10, windowMs: 1000, consecutive: 15 }

const race = (throttle: LoginThrottle, now: Instant): Promise<Tally> =>
  tally(Array.from({ length: 200 }, () => throttle.reserve('somebody', limit, now)))

it('counts exactly when two hundred race for a first window, a second one, and the last places of all', async () => {
  const { throttle } = await openStorage(':memory:')
  expect(await race(throttle, noon)).toEqual({ ok: 10, TooManyAttempts: 190 })
  expect(await race(throttle, instant(noon + 1000))).toEqual({ ok: 5, TooManyAttempts: 195 })
  expect(await race(throttle, instant(noon + 2000))).toEqual({ TooManyAttempts: 200 })
})

it('counts exactly when two hundred race for a second window', async () => {
  const { throttle } = await openStorage(':memory:')
  await given(throttle.reserve('somebody', limit, noon))
  expect(await race(throttle, instant(noon + 1000))).toEqual({ ok: 10, TooManyAttempts: 190 })
})

it('lets nobody through a limit of none', async () => {
  const { throttle } = await openStorage(':memory:')
  expect(await tally([throttle.reserve('a', { ...limit, attempts: 0 }, noon)])).toEqual({ TooManyAttempts: 1 })
  expect(await tally([throttle.reserve('a', { ...limit, consecutive: 0 }, noon)])).toEqual({ TooManyAttempts: 1 })
})

it.each([
  ['an hour', 60],
  ['a year', 365 * 24 * 60],
])('refuses nobody for longer than one window when a clock that was %s ahead is set right', async (_, minutes) => {
  const { throttle } = await openStorage(':memory:')
  const quarter = { attempts: 10, windowMs: 15 * 60_000, consecutive: 100 }
  const at = (minute: number): Instant => instant(noon + minute * 60_000)
  const raceAt = (minute: number): Promise<Tally> =>
    tally(Array.from({ length: 30 }, () => throttle.reserve('somebody', quarter, at(minute))))

  expect(await raceAt(0)).toEqual({ ok: 10, TooManyAttempts: 20 })
  expect(await raceAt(minutes)).toEqual({ ok: 10, TooManyAttempts: 20 })
  expect(await raceAt(1)).toEqual({ ok: 10, TooManyAttempts: 20 })
  expect(await throttle.reserve('somebody', quarter, at(2))()).toEqual({
    _tag: 'Left',
    left: { _tag: 'TooManyAttempts', retryAfter: 14 * 60 },
  })
  expect(await raceAt(16)).toEqual({ ok: 10, TooManyAttempts: 20 })
})

it('gives no window more where two clocks are five minutes apart', async () => {
  const { throttle } = await openStorage(':memory:')
  const quarter = { attempts: 10, windowMs: 15 * 60_000, consecutive: 100 }
  const ahead = (now: Instant): Instant => instant(now + 5 * 60_000)
  const clocks = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? ahead(noon) : noon))
  expect(await tally(clocks.map((now) => throttle.reserve('somebody', quarter, now)))).toEqual({
    ok: 10,
    TooManyAttempts: 20,
  })
})
