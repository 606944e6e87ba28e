import { type Attempts, after, decideAttempt, type Instant } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { noon } from '../../src/contracts/samples.ts'

const minute = 60_000
const limitOf = (windowMs: number) => ({ attempts: 10, windowMs, consecutive: 100 })
const quarter = limitOf(15 * minute)
const begunAt = (windowStart: Instant): Attempts => ({ windowStart, attempts: 3, consecutive: 7 })

describe('a window of attempts', () => {
  it('counts from its beginning until just before its end', () => {
    const stored = begunAt(noon)
    expect(decideAttempt(stored, quarter, noon)).toEqual(E.right(stored))
    expect(decideAttempt(stored, quarter, after(noon, 15 * minute - 1))).toEqual(E.right(stored))
  })

  it('is followed by a new one, in which the row goes on', () => {
    const later = after(noon, 15 * minute)
    const anew = { windowStart: later, attempts: 0, consecutive: 7 }
    expect(decideAttempt(begunAt(noon), quarter, later)).toEqual(E.right(anew))
  })

  it('begins with the first attempt', () => {
    const first = { windowStart: noon, attempts: 0, consecutive: 0 }
    expect(decideAttempt(null, quarter, noon)).toEqual(E.right(first))
  })

  it('counts when the clock of another node began it up to five minutes ahead', () => {
    const ahead = begunAt(after(noon, 5 * minute))
    expect(decideAttempt(ahead, quarter, noon)).toEqual(E.right(ahead))
    const further = decideAttempt(begunAt(after(noon, 5 * minute + 1)), quarter, noon)
    expect(further).toMatchObject({ right: { windowStart: noon } })
  })

  it('counts no further ahead than it is long', () => {
    const ahead = begunAt(after(noon, minute))
    expect(decideAttempt(ahead, limitOf(minute), noon)).toEqual(E.right(ahead))
    const further = decideAttempt(begunAt(after(noon, minute + 1)), limitOf(minute), noon)
    expect(further).toMatchObject({ right: { windowStart: noon } })
  })
})

describe('an attempt too many', () => {
  const small = { attempts: 3, windowMs: minute, consecutive: 5 }

  it('of a window says in how many whole seconds that ends', () => {
    const full = { windowStart: noon, attempts: 3, consecutive: 3 }
    const wait = (at: number) => decideAttempt(full, small, after(noon, at))
    expect(wait(0)).toEqual(E.left({ _tag: 'TooManyAttempts', retryAfter: 60 }))
    expect(wait(minute - 1)).toEqual(E.left({ _tag: 'TooManyAttempts', retryAfter: 1 }))
  })

  it('in a row says that there is no end, whatever the window', () => {
    const forGood = E.left({ _tag: 'TooManyAttempts', retryAfter: null })
    expect(decideAttempt({ windowStart: noon, attempts: 3, consecutive: 5 }, small, noon)).toEqual(forGood)
    expect(decideAttempt({ windowStart: noon, attempts: 1, consecutive: 5 }, small, after(noon, 99 * minute))).toEqual(
      forGood,
    )
  })

  it('is refused whenever the attempts come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 * minute), { maxLength: 40 }), (pauses) => {
        const counts = new Map<Instant, number>()
        let stored: Attempts | null = null
        let now = noon
        for (const pause of pauses) {
          now = after(now, pause)
          const decided: ReturnType<typeof decideAttempt> = decideAttempt(stored, small, now)
          if (E.isLeft(decided)) continue
          const { windowStart, attempts, consecutive } = decided.right
          stored = { windowStart, attempts: attempts + 1, consecutive: consecutive + 1 }
          counts.set(windowStart, (counts.get(windowStart) ?? 0) + 1)
        }
        expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(3)
        expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(5)
      }),
    )
  })
})
