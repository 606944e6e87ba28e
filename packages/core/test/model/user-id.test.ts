import { parseUserId } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'

describe('a user id', () => {
  it.each([1, 22051668672912, 2 ** 53 - 1])('may be %d', (value) => {
    expect(parseUserId(value)).toEqual(O.some(value))
  })

  it.each([0, -0, -1, 0.5, 1.5, 2 ** 53, NaN, Infinity, -Infinity])('is not %d', (value) => {
    expect(parseUserId(value)).toEqual(O.none)
  })
})
