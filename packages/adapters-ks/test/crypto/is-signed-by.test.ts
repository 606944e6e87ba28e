import type { SessionKey } from '@ks-auth/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSignedBy } from '../../src/crypto/is-signed-by.ts'
import { fullSize } from '../full-size.ts'
import { device } from '../support/device.ts'

const key = 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey
const raw = '{"nickName":"快手测试😀","avatarUrl":"https://example.invalid/a.png"}'
const right = device.sign(raw, key)

describe('a signature', () => {
  it('is good for any text under its key', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => isSignedBy(key, text, device.sign(text, key))))
  })

  it('is good in no variant of itself', () => {
    const hex = fc.constantFrom(...'0123456789abcdef')
    const variant = fc.oneof(
      fc.tuple(fc.nat(39), hex).map(([at, digit]) => right.slice(0, at) + digit + right.slice(at + 1)),
      fc.nat(39).map((length) => right.slice(0, length)),
      fc.string({ unit: 'binary' }).map((more) => right + more),
      fc.string({ unit: 'binary' }).map((more) => more + right),
      fc.string({ unit: hex, minLength: 40, maxLength: 40 }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        right.toUpperCase(),
        ` ${right}`,
        `${right}\n`,
        `0x${right}`,
        right.replaceAll('a', 'ａ'),
        'null',
      ),
    )
    fc.assert(
      fc.property(variant, (other) => isSignedBy(key, raw, other) === (other === right)),
      { numRuns: fullSize(10_000, 100_000) },
    )
  })

  it('is good for no other text and under no other key', () => {
    const others = [
      raw.trimEnd().concat(' '),
      raw.replace('a.png', 'b.png'),
      JSON.stringify(JSON.parse(raw), null, 1),
      '',
    ]
    for (const other of others) expect(isSignedBy(key, other, right)).toBe(false)
    for (const other of ['8SxfvnCkpvYFQPhuhlEO4A==', '', Buffer.from(key, 'base64').toString('latin1')])
      expect(isSignedBy(other as SessionKey, raw, right)).toBe(false)
  })

  it('is good for no text that UTF-8 cannot carry, whose bytes would be those of another', () => {
    for (const text of ['\ud800', 'a\udc00b', '\udc00\ud800'])
      expect(isSignedBy(key, text, device.sign(text, key))).toBe(false)
  })
})
