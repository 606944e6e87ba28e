import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { requireSignature } from '../../src/decide/require-signature.ts'

describe('raw data', () => {
  it('that is signed passes', () => {
    expect(requireSignature(true)).toEqual(E.right(undefined))
  })

  it('that is not signed is refused', () => {
    expect(requireSignature(false)).toEqual(E.left({ _tag: 'BadSignature' }))
  })
})
