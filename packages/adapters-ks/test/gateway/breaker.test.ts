import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { type Breaker, makeBreaker, type Permit } from '../../src/gateway/breaker.ts'

const at = { now: 0 }
const freshBreaker = (): Breaker => {
  at.now = 0
  return makeBreaker({ failures: 10, pause: 2000, now: () => at.now })
}

const enter = (breaker: Breaker): Permit => {
  const permit = breaker.enter()
  if (O.isNone(permit)) throw new Error('not admitted')
  return permit.value
}

const fail = (breaker: Breaker, times: number): void => {
  for (let i = 0; i < times; i++) enter(breaker)(false)
}

describe('the breaker', () => {
  it('stays closed through nine failures in a row', () => {
    const breaker = freshBreaker()
    fail(breaker, 9)
    expect(breaker.wait()).toBe(0)
  })

  it('opens at the tenth, for as long as the pause', () => {
    const breaker = freshBreaker()
    fail(breaker, 10)
    expect(breaker.wait()).toBe(2000)
    at.now = 1999
    expect(breaker.enter()).toEqual(O.none)
    at.now = 2000
    expect(O.isSome(breaker.enter())).toBe(true)
  })

  it('starts to count anew after a success', () => {
    const breaker = freshBreaker()
    fail(breaker, 9)
    enter(breaker)(true)
    fail(breaker, 9)
    expect(breaker.wait()).toBe(0)
  })

  it('admits one probe after the pause, and nobody beside it', () => {
    const breaker = freshBreaker()
    fail(breaker, 10)
    at.now = 2000
    const probe = enter(breaker)
    at.now = 60_000
    expect(breaker.enter()).toEqual(O.none)
    expect(breaker.wait()).toBeGreaterThan(0)
    probe(true)
    expect(breaker.wait()).toBe(0)
  })

  it('closes whole after a good probe: it takes ten failures again', () => {
    const breaker = freshBreaker()
    fail(breaker, 10)
    at.now = 2000
    enter(breaker)(true)
    fail(breaker, 9)
    expect(breaker.wait()).toBe(0)
  })

  it('opens for another pause after a bad probe', () => {
    const breaker = freshBreaker()
    fail(breaker, 10)
    at.now = 2000
    enter(breaker)(false)
    expect(breaker.wait()).toBe(2000)
    at.now = 4000
    enter(breaker)(true)
    expect(breaker.wait()).toBe(0)
  })

  it('gw-down: admits one call in each pause of ten minutes without a platform', () => {
    const breaker = freshBreaker()
    fail(breaker, 10)
    const admitted: number[] = []
    for (at.now = 0; at.now <= 600_000; at.now += 100) {
      const permit = breaker.enter()
      if (O.isNone(permit)) continue
      admitted.push(at.now)
      permit.value(false)
    }
    expect(admitted).toEqual(Array.from({ length: 300 }, (_, i) => 2000 * (i + 1)))
  })

  it('does not listen to calls from before it opened', () => {
    const breaker = freshBreaker()
    const [early, other] = [enter(breaker), enter(breaker)]
    fail(breaker, 10)
    at.now = 1000
    early(false)
    expect(breaker.wait()).toBe(1000)
    at.now = 2000
    const probe = enter(breaker)
    other(true)
    expect(breaker.enter()).toEqual(O.none)
    probe(true)
    expect(breaker.wait()).toBe(0)
  })
})
