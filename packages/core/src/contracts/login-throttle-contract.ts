import * as E from 'fp-ts/lib/Either.js'
import type { AttemptLimit } from '../model/attempt-limit.ts'
import { instant } from '../model/instant.ts'
import type { LoginThrottle } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectLeft, expectSame, given, tally } from './expectations.ts'
import { noon } from './samples.ts'

const minute = 60_000
const limit: AttemptLimit = { attempts: 3, windowMs: minute, consecutive: 5 }
const at = (milliseconds: number) => instant(noon + milliseconds)

export const loginThrottleContract: readonly ContractCase<LoginThrottle>[] = [
  {
    name: 'lets exactly as many of racing attempts through as the limit says',
    check: async (throttle) => {
      const racers = Array.from({ length: 50 }, () => throttle.reserve('a', limit, noon))
      expectSame('outcomes', await tally(racers), { ok: 3, TooManyAttempts: 47 })
    },
  },
  {
    name: 'says in how many seconds the window ends',
    check: async (throttle) => {
      for (let i = 0; i < 3; i++) await given(throttle.reserve('a', limit, noon))
      const refused = await throttle.reserve('a', limit, at(500))()
      expectSame('refusal', refused, E.left({ _tag: 'TooManyAttempts', retryAfter: 60 }))
    },
  },
  {
    name: 'counts each key for itself, byte for byte',
    check: async (throttle) => {
      for (let i = 0; i < 3; i++) await given(throttle.reserve('a', limit, noon))
      await given(throttle.reserve('A', limit, noon))
      await given(throttle.reserve('a ', limit, noon))
    },
  },
  {
    name: 'starts a new window when the old one is over',
    check: async (throttle) => {
      for (let i = 0; i < 3; i++) await given(throttle.reserve('a', limit, noon))
      await expectLeft('the last moment', throttle.reserve('a', limit, at(minute - 1)), 'TooManyAttempts')
      await given(throttle.reserve('a', limit, at(minute)))
    },
  },
  {
    name: 'goes on with a window that a clock a little ahead has begun',
    check: async (throttle) => {
      for (let i = 0; i < 3; i++) await given(throttle.reserve('a', limit, at(minute / 2)))
      await expectLeft('fourth', throttle.reserve('a', limit, noon), 'TooManyAttempts')
    },
  },
  {
    name: 'starts a new window when the old one begins further ahead, as a clock that was set back leaves it',
    check: async (throttle) => {
      for (let i = 0; i < 3; i++) await given(throttle.reserve('a', limit, at(minute + 1)))
      for (let i = 0; i < 2; i++) await given(throttle.reserve('a', limit, noon))
    },
  },
  {
    name: 'does not count a refused attempt',
    check: async (throttle) => {
      for (let i = 0; i < 3; i++) await given(throttle.reserve('a', limit, noon))
      for (let i = 0; i < 9; i++) await expectLeft('refused', throttle.reserve('a', limit, noon), 'TooManyAttempts')
      await given(throttle.reserve('a', limit, at(minute)))
      await given(throttle.reserve('a', limit, at(minute)))
    },
  },
  {
    name: 'refuses for good after too many attempts in a row without a right one',
    check: async (throttle) => {
      for (let i = 0; i < 5; i++) await given(throttle.reserve('a', limit, at(i * minute)))
      const sixth = await throttle.reserve('a', limit, at(99 * minute))()
      expectSame('sixth', sixth, E.left({ _tag: 'TooManyAttempts', retryAfter: null }))
    },
  },
  {
    name: 'forgets the attempts after a right one',
    check: async (throttle) => {
      for (let i = 0; i < 3; i++) await given(throttle.reserve('a', limit, noon))
      await given(throttle.forgive('a'))
      for (let i = 0; i < 2; i++) await given(throttle.reserve('a', limit, noon))
    },
  },
  {
    name: 'begins to count in a row again after a right one',
    check: async (throttle) => {
      for (let i = 0; i < 4; i++) await given(throttle.reserve('a', limit, at(i * minute)))
      await given(throttle.forgive('a'))
      for (let i = 4; i < 9; i++) await given(throttle.reserve('a', limit, at(i * minute)))
    },
  },
  {
    name: 'forgets the attempts of no other key',
    check: async (throttle) => {
      for (let i = 0; i < 3; i++) await given(throttle.reserve('a', limit, noon))
      await given(throttle.forgive('A'))
      await expectLeft('fourth', throttle.reserve('a', limit, noon), 'TooManyAttempts')
    },
  },
  {
    name: 'takes one attempt back that was never tried, in the window and in the row',
    check: async (throttle) => {
      for (let i = 0; i < 3; i++) await given(throttle.reserve('a', limit, noon))
      await given(throttle.refund('a'))
      await given(throttle.refund('never seen'))
      await given(throttle.reserve('a', limit, noon))
      for (let i = 1; i < 3; i++) await given(throttle.reserve('a', limit, at(i * minute)))
    },
  },
  {
    name: 'begins to count in a row again after another proof, and lets no more into the window',
    check: async (throttle) => {
      for (let i = 0; i < 2; i++) await given(throttle.reserve('a', limit, noon))
      for (let i = 0; i < 3; i++) await given(throttle.reserve('a', limit, at(minute)))
      await given(throttle.absolve('a'))
      for (let i = 2; i < 7; i++) await given(throttle.reserve('a', limit, at(i * minute)))
      for (let i = 0; i < 3; i++) await given(throttle.reserve('b', limit, noon))
      await given(throttle.absolve('b'))
      await expectLeft('window', throttle.reserve('b', limit, noon), 'TooManyAttempts')
    },
  },
  {
    name: 'forgets the keys whose window began before an instant',
    check: async (throttle) => {
      for (let i = 0; i < 3; i++) await given(throttle.reserve('old', limit, noon))
      for (let i = 0; i < 3; i++) await given(throttle.reserve('new', limit, at(1)))
      expectSame('count', await given(throttle.purge(at(1))), 1)
      await given(throttle.reserve('old', limit, at(2)))
      await expectLeft('not forgotten', throttle.reserve('new', limit, at(2)), 'TooManyAttempts')
    },
  },
]
