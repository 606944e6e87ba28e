import { parseStrictJson } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { forAll } from '../samples/for-all.ts'
import { expectLinearTime } from '../samples/linear-time.ts'

const nested = (depth: number, [open, close]: readonly [string, string]): string =>
  `${open.repeat(depth)}0${close.repeat(depth)}`

const oracle = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

describe('parseStrictJson', () => {
  it('reads what JSON.parse reads, where no key comes twice', () =>
    forAll([fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2)], (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(parseStrictJson(text)).toStrictEqual(E.right(JSON.parse(text)))
    }))

  it('reads keys and texts full of punctuation, quotes and escapes', () => {
    const text = fc.string({
      unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ':', ',', 'a', '\n', '\u2028', '😀'),
    })
    return forAll(
      [fc.uniqueArray(text), text],
      (keys, value) => {
        const record = Object.fromEntries(keys.map((key) => [key, [value, { [value]: value }]]))
        expect(parseStrictJson(JSON.stringify(record))).toStrictEqual(E.right(record))
      },
      500,
    )
  })

  it('refuses what JSON.parse refuses', () => {
    const symbol = fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '"a"', '1', 'null', ' ', '\\')
    return forAll(
      [fc.string({ unit: symbol, maxLength: 8 })],
      (text) => {
        const expected = oracle(text)
        const parsed = parseStrictJson(text)
        return expected === undefined ? E.isLeft(parsed) && parsed.left === 'malformed' : !isMalformed(parsed)
      },
      5_000,
    )
  })

  it.each([
    ['at the top', '{"a":1,"a":1}'],
    ['of different values', '{"a":1,"b":2,"a":{}}'],
    ['nested', '[{"b":[{"a":1,"c":{"a":1},"a":2}]}]'],
    ['once escaped', '{"\\u0061":1,"a":2}'],
    ['escaped in different ways', '{"\\/":1,"\\u002F":2}'],
    ['after a nested record with the same key', '{"a":{"a":1},"a":2}'],
    ['after a list of records with the same key', '{"a":[{"a":1},{"a":2}],"a":2}'],
    ['after a text that looks like records', '{"a":"}{","a":2}'],
    ['the empty one', '{"":1,"":2}'],
    ['__proto__', '{"__proto__":1,"__proto__":2}'],
    ['__proto__, once escaped', '{"__proto__":{},"\\u005f_proto__":2}'],
    ['constructor', '{"constructor":1,"constructor":2}'],
    ['with blanks before the colon', '{"a" :1,"a"\n:2}'],
    ['beyond the basic plane, once escaped', '{"😀":1,"\\ud83d\\ude00":2}'],
  ])('refuses a key that comes twice: %s', (_what, text) => {
    expect(parseStrictJson(text)).toEqual(E.left('duplicate-key'))
  })

  it.each([
    '{"a":{"a":{"a":1}}}',
    '[{"a":1},{"a":1}]',
    '{"a":"a","b":"a"}',
    '{"a":1,"A":2}',
    '{"a":1,"b":{"a":2},"c":[{"a":3},{"b":4}]}',
    '{"\\u00e9":1,"e\\u0301":2}',
    '{"toString":1,"hasOwnProperty":2}',
    '["a","a",":",":"]',
  ])('takes keys for different that are: %s', (text) => {
    expect(parseStrictJson(text)).toEqual(E.right(JSON.parse(text)))
  })

  it('gives __proto__ as a key like others, and touches no prototype', () => {
    const parsed = parseStrictJson('{"a":{"__proto__":{"polluted":1}}}')
    expect(JSON.stringify(parsed)).toBe('{"_tag":"Right","right":{"a":{"__proto__":{"polluted":1}}}}')
    expect('polluted' in {}).toBe(false)
  })

  it.each([
    ['lists', ['[', ']']],
    ['records', ['{"a":', '}']],
    ['both', ['[{"a":', '}]']],
  ] as const)('reads %s that nest to a depth of 32, and no deeper', (_what, brackets) => {
    const depth = 32 / brackets[1].length
    expect(E.isRight(parseStrictJson(nested(depth, brackets)))).toBe(true)
    expect(parseStrictJson(nested(depth + 1, brackets))).toEqual(E.left('too-deep'))
  })

  it('counts depth, not brackets', () => {
    const wide = `[${Array.from({ length: 100 }, () => '[{}]').join(',')}]`
    expect(E.isRight(parseStrictJson(wide))).toBe(true)
  })

  it('ends well on a text of any size', () => {
    expect(parseStrictJson('['.repeat(1_000_000) + ']'.repeat(1_000_000))).toEqual(E.left('too-deep'))
    expect(parseStrictJson('['.repeat(1_000_000))).toEqual(E.left('malformed'))
    expect(E.isRight(parseStrictJson(`"${'a'.repeat(20_000_000)}"`))).toBe(true)
  })

  it('reads in linear time', () => expectLinearTime(parseStrictJson))
})

const isMalformed = (parsed: E.Either<string, unknown>): boolean => E.isLeft(parsed) && parsed.left === 'malformed'
