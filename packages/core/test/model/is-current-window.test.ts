import { after, isCurrentWindow } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { noon } from '../../src/contracts/samples.ts'

const minute = 60_000
const limitOf = (windowMs: number) => ({ attempts: 10, windowMs, consecutive: 100 })
const quarter = limitOf(15 * minute)

describe('a window of attempts', () => {
  it('counts from its beginning until just before its end', () => {
    expect(isCurrentWindow(noon, quarter, noon)).toBe(true)
    expect(isCurrentWindow(noon, quarter, after(noon, 15 * minute - 1))).toBe(true)
    expect(isCurrentWindow(noon, quarter, after(noon, 15 * minute))).toBe(false)
  })

  it('counts when the clock of another node began it up to five minutes ahead', () => {
    expect(isCurrentWindow(after(noon, 5 * minute), quarter, noon)).toBe(true)
    expect(isCurrentWindow(after(noon, 5 * minute + 1), quarter, noon)).toBe(false)
  })

  it('counts no further ahead than it is long', () => {
    expect(isCurrentWindow(after(noon, minute), limitOf(minute), noon)).toBe(true)
    expect(isCurrentWindow(after(noon, minute + 1), limitOf(minute), noon)).toBe(false)
  })
})
