import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { isSame } from '../../src/contracts/is-same.ts'
import { parseEmail } from '../../src/model/parse-email.ts'
import { anyName } from '../samples/any-name.ts'
import { forAll } from '../samples/for-all.ts'
import { expectLinearTime } from '../samples/linear-time.ts'

const malformed = E.left({ _tag: 'MalformedEmail' })

describe('an email address', () => {
  it.each([
    ['Ann.Lee+tag@Example.COM', 'ann.lee+tag@example.com'],
    ['a@b.c', 'a@b.c'],
    ['快手@例子.中国', '快手@例子.中国'],
    ['\u212Aim＠example．com', 'kim@example.com'],
    ["o'brien@mail.example.co.uk", "o'brien@mail.example.co.uk"],
  ])('%s is kept folded', (text, address) => {
    expect(parseEmail(text)).toEqual(E.right(address))
  })

  it.each([
    ['no @', 'ann.example.com'],
    ['two @', 'ann@bob@example.com'],
    ['nothing before the @', '@example.com'],
    ['nothing after the @', 'ann@'],
    ['no dot in the domain', 'ann@localhost'],
    ['a dot at the beginning of the domain', 'ann@.example.com'],
    ['a dot at the end of the domain', 'ann@example.com.'],
    ['two dots in the domain', 'ann@example..com'],
    ['a blank before it', ' ann@example.com'],
    ['a blank after it', 'ann@example.com '],
    ['a blank within', 'an n@example.com'],
    ['a line break', 'ann@example.com\nbob@example.com'],
    ['U+0000', 'ann\u0000@example.com'],
    ['a control character of the second block', 'ann\u0086@example.com'],
    ['a lone surrogate', 'ann\uD800@example.com'],
  ])('is none with %s', (_what, text) => {
    expect(parseEmail(text)).toEqual(malformed)
  })

  it('has at most 64 characters before the @', () => {
    expect(parseEmail(`${'a'.repeat(64)}@example.com`)).toEqual(E.right(`${'a'.repeat(64)}@example.com`))
    expect(parseEmail(`${'a'.repeat(65)}@example.com`)).toEqual(malformed)
  })

  it('has at most 254 characters, before folding and after', () => {
    const ofLength = (length: number, letter: string) => `a@${letter.repeat(length - 4)}.c`
    expect(parseEmail(ofLength(254, 'b'))).toEqual(E.right(ofLength(254, 'b')))
    expect(parseEmail(ofLength(255, 'b'))).toEqual(malformed)
    expect(parseEmail(ofLength(87, '\uFB03'))).toEqual(E.right(`a@${'ffi'.repeat(83)}.c`))
    expect(parseEmail(ofLength(88, '\uFB03'))).toEqual(malformed)
    expect(parseEmail(`a@${'e\u0301'.repeat(126)}.c`)).toEqual(malformed)
  })

  it('parses to itself', () =>
    forAll(
      [anyName, anyName],
      (local, domain) => {
        const parsed = parseEmail(`${local}@${domain}.cn`)
        return E.isLeft(parsed) || isSame(parseEmail(parsed.right), parsed)
      },
      2_000,
    ))

  it('is read in linear time', () => expectLinearTime(parseEmail))
})
