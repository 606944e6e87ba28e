import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSeen } from '../../src/model/is-seen.ts'
import { parseEmail } from '../../src/model/parse-email.ts'
import { parseUsername } from '../../src/model/parse-username.ts'
import { forAll } from '../samples/for-all.ts'

/** Copied from Unicode's DerivedCoreProperties (Default_Ignorable_Code_Point) and general categories, and U+2800. */
const ranges: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x0600, 0x0605],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xe000, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
  [0x10_0000, 0x10_ffff],
]

const anyUnseen = fc.constantFrom(...ranges).chain(([min, max]) => fc.integer({ min, max }))
const anyWord = fc.string({ unit: fc.constantFrom(...'aB1.-é快😀'), minLength: 1, maxLength: 8 })

const put = (code: number, at: number, word: string): string => {
  const letters = Array.from(word)
  letters.splice(at % (letters.length + 1), 0, String.fromCodePoint(code))
  return letters.join('')
}

describe('a character that nobody sees', () => {
  it('makes a name none, wherever it stands', () =>
    forAll(
      [anyWord, anyUnseen, fc.nat()],
      (word, code, at) => parseUsername(put(code, at, word))._tag === 'Left',
      2_000,
    ))

  it('makes an email address none, wherever it stands', () =>
    forAll([anyUnseen, fc.nat()], (code, at) => parseEmail(put(code, at, 'ann@example.com'))._tag === 'Left', 2_000))

  it.each('ann lee|Ångström|快手用户|ユーザー|иван|محمد|नमस्ते|ไทย|한국어|👋😀🇨🇳|e\u0301|a·b|€'.split('|'))(
    'is none in %s',
    (text) => {
      expect(isSeen(text)).toBe(true)
    },
  )
})
