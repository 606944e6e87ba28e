import { createDecipheriv } from 'node:crypto'
import type { SealedPayload, SessionKey } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { openPayload } from '../../src/crypto/open-payload.ts'
import { makeRandomBytes } from '../../src/simulator/platform/make-random-bytes.ts'
import { device } from '../support/device.ts'
import { rawCbc } from '../support/raw-cbc.ts'

// The registry of packages has no Wycheproof files, so these are vectors of our own, as many in each class as its set for
// AES-CBC-PKCS5 with keys of 128 bits has: 24 messages that are valid and 48 paddings that are not. The valid messages
// are text, since nothing else opens here. More paddings than those follow.

const random = makeRandomBytes(5)
const key = random(16).toString('base64') as SessionKey
const ascii = (length: number): string =>
  Buffer.from(Array.from({ length }, (_, i) => 0x20 + ((i * 7) % 95))).toString()

const fill = (length: number, value: number): readonly number[] => Array(length).fill(value)

const valid: Readonly<Record<string, readonly number[]>> = {
  'an empty message': [0],
  'a message of whole blocks': [16, 32, 48],
  'a small message': Array.from({ length: 15 }, (_, i) => i + 1),
  'a message longer than a block': [17, 20, 30, 40, 80],
}

type Padding = (missing: number) => readonly number[]

/** How a message that lacks so many bytes of a whole block is padded: 1 to 16, and what each class does with them. */
const wrong: Readonly<Record<string, readonly [Padding, readonly number[]]>> = {
  zeros: [(n) => fill(n, 0), [0, 8, 15, 16, 17, 32]],
  'bytes of 255': [(n) => fill(n, 0xff), [0, 8, 15, 16, 17, 32]],
  'bits (ISO/IEC 7816-4)': [(n) => [0x80, ...fill(n - 1, 0)], [0, 8, 15, 16, 17, 32]],
  'a block more than there has to be': [(n) => fill(n + 16, n + 16), [0, 8, 15, 16, 17, 32]],
  'zeros and the length (ANSI X9.23)': [(n) => [...fill(n - 1, 0), n], [0, 8, 16, 17, 32]],
  'noise and the length (ISO 10126)': [(n) => [...random(n - 1), n], [0, 8, 16, 17, 32]],
  'a length beyond its block': [(n) => fill(n, n + 16), [0, 8, 15, 16, 17, 32]],
  'PKCS#7 but for its first byte': [(n) => [0, ...fill(n - 1, n)], [0, 8, 16, 17, 32]],
  nothing: [() => [], [0, 16, 32]],
}

const ofWycheproof = Object.entries(wrong).flatMap(([name, [padding, lengths]]) =>
  lengths.map((length) => {
    const blocks = Buffer.concat([Buffer.from(ascii(length)), Buffer.from(padding(16 - (length % 16)))])
    return [`${length} bytes padded with ${name}`, blocks] as const
  }),
)

/** The last block, by what is wrong with it. `x` stands for message bytes. */
const x = 0x78
const badBlocks: readonly (readonly [string, readonly number[]])[] = [
  ['no padding at all', fill(16, x)],
  ['a zero as its last byte', [...fill(15, x), 0]],
  ['zeros as padding', [...fill(9, x), ...fill(7, 0)]],
  ['nothing but zeros', fill(16, 0)],
  ['bits as padding (ISO 7816-4)', [...fill(9, x), 0x80, ...fill(6, 0)]],
  ['one bit as padding', [...fill(15, x), 0x80]],
  ['zeros and the length (ANSI X9.23)', [...fill(9, x), ...fill(6, 0), 7]],
  ['noise and the length (ISO 10126)', [...fill(9, x), 0xd4, 0x39, 0x02, 0xee, 0x51, 0x8f, 7]],
  ['a length of 17', [...fill(15, x), 17]],
  ['seventeens', fill(16, 17)],
  ['a length of 32', fill(16, 32)],
  ['a length of 128', fill(16, 128)],
  ['a length of 255', fill(16, 255)],
  ['a length one too long', [...fill(10, x), ...fill(6, 7)]],
  ['a length one too short', [...fill(11, x), ...fill(4, 5), 4]],
  ['sixteen, but for the first byte', [x, ...fill(15, 16)]],
  ['sixteen, but for the second byte', [16, x, ...fill(14, 16)]],
  ['sixteen, but for the last but one', [...fill(14, 16), x, 16]],
  ['a two after a message', [...fill(14, x), 1, 2]],
  ['a two after a zero', [...fill(14, x), 0, 2]],
  ['a three, its first byte flipped', [...fill(13, x), 3 ^ 0x80, 3, 3]],
  ['a three, its middle byte flipped', [...fill(13, x), 3, 3 ^ 1, 3]],
  ['an eight, its first byte flipped', [...fill(8, x), 8 ^ 0x40, ...fill(7, 8)]],
  ['fifteens after a sixteen', [16, ...fill(14, 15), 16]],
]

const furtherOnes = badBlocks.flatMap(([name, block]) =>
  [0, 32].map((before) => [`${name}, after ${before} bytes`, Buffer.from([...fill(before, x), ...block])] as const),
)

/** OpenSSL's own verdict on the padding. */
const opensslRefuses = ({ encryptedData, iv }: SealedPayload): boolean => {
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(key, 'base64'), Buffer.from(iv, 'base64'))
  decipher.update(Buffer.from(encryptedData, 'base64'))
  try {
    decipher.final()
    return false
  } catch {
    return true
  }
}

const refused = E.left({ _tag: 'Undecryptable' })

describe('AES-128-CBC with PKCS#7', () => {
  it('has 72 vectors, of which 48 are invalid', () => {
    expect([Object.values(valid).flat().length, ofWycheproof.length]).toEqual([24, 48])
  })

  it.each(Object.entries(valid))('opens %s', (_, lengths) => {
    for (const length of lengths)
      expect(openPayload(device.encrypt(ascii(length), key, random(16)), key)).toEqual(E.right(ascii(length)))
  })

  it.each([...ofWycheproof, ...furtherOnes])('refuses %s', (_, blocks) => {
    const payload = rawCbc(blocks, key, random(16))
    expect(opensslRefuses(payload)).toBe(true)
    expect(openPayload(payload, key)).toEqual(refused)
  })
})
