import { isPlainText } from '@ks-auth/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWellFormed } from '../../src/model/plain-text.ts'
import { forAll } from '../samples/for-all.ts'

describe('well-formed text', () => {
  it('is what UTF-8 carries without loss', () =>
    forAll(
      [fc.string({ unit: fc.constantFrom('a', '\uD83D', '\uDE00', '😀', '\uD800', '\uDFFF') })],
      (text) => isWellFormed(text) === (Buffer.from(text, 'utf8').toString('utf8') === text),
      500,
    ))
})

describe('plain text', () => {
  it.each(['', 'Ann', '快手😀', 'e\u0301', ' \u00A0\u3000', '\u200D', '\u2028'])('may be %j', (text) => {
    expect(isPlainText(text)).toBe(true)
  })

  it.each(['\u0000', '\t', '\n', '\r', '\u001F', '\u007F', '\u0080', '\u009F', '\uD800', '\uDFFF', 'a\uD83D'])(
    'is not %j',
    (text) => {
      expect(isPlainText(text)).toBe(false)
      expect(isPlainText(`a${text}b`)).toBe(false)
    },
  )
})
