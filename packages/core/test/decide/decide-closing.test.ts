import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { decideClosing } from '../../src/decide/decide-closing.ts'

describe('closing a session', () => {
  it('is a success where there was one', () => {
    expect(decideClosing(true)).toEqual(E.right(undefined))
  })

  it('is refused where there was none', () => {
    expect(decideClosing(false)).toEqual(E.left({ _tag: 'NoSuchSession' }))
  })
})
