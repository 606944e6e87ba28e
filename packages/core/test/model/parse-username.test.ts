import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { isSame } from '../../src/contracts/is-same.ts'
import { fold } from '../../src/model/fold.ts'
import { parseUsername } from '../../src/model/parse-username.ts'
import { anyName } from '../samples/any-name.ts'
import { forAll } from '../samples/for-all.ts'
import { expectLinearTime } from '../samples/linear-time.ts'

const malformed = E.left({ _tag: 'MalformedUsername' })

describe('a username', () => {
  it('is kept folded', () => {
    expect(parseUsername('\u212Aim Ｌee')).toEqual(E.right('kim lee'))
    expect(parseUsername('快手用户😀')).toEqual(E.right('快手用户😀'))
    expect(parseUsername('A')).toEqual(E.right('a'))
  })

  it.each([
    ['an empty text', ''],
    ['a blank at its beginning', ' ann'],
    ['a blank at its end', 'ann\u3000'],
    ['something that folds into a blank at its beginning', '\u00A8ann'],
    ['nothing but blanks', '\u3000'],
    ['U+0000', 'an\u0000n'],
    ['a line break', 'an\nn'],
    ['a control character of the second block', 'an\u0085n'],
    ['a lone high surrogate', 'ann\uD83D'],
    ['a lone low surrogate', '\uDE00ann'],
  ])('is not %s', (_what, text) => {
    expect(parseUsername(text)).toEqual(malformed)
  })

  it('has at most 64 characters, before folding and after', () => {
    expect(parseUsername('A'.repeat(64))).toEqual(E.right('a'.repeat(64)))
    expect(parseUsername('a'.repeat(65))).toEqual(malformed)
    expect(parseUsername('\uFB03'.repeat(21))).toEqual(E.right('ffi'.repeat(21)))
    expect(parseUsername('\uFB03'.repeat(22))).toEqual(malformed)
    expect(parseUsername('e\u0301'.repeat(33))).toEqual(malformed)
  })

  it('parses to itself', () =>
    forAll(
      [anyName],
      (text) => {
        const parsed = parseUsername(text)
        return E.isLeft(parsed) || isSame(parseUsername(parsed.right), parsed)
      },
      2_000,
    ))

  it('is the same for every spelling that folds alike', () =>
    forAll([anyName], (text) => text.length > 32 || isSame(parseUsername(fold(text)), parseUsername(text)), 2_000))

  it('is read in linear time', () => expectLinearTime(parseUsername))
})
