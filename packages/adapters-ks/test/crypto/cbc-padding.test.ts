import { createDecipheriv } from 'node:crypto'
import type { SealedPayload, SessionKey } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { openPayload } from '../../src/crypto/open-payload.ts'
import { makeRandomBytes } from '../../src/simulator/platform/make-random-bytes.ts'
import { device } from '../support/device.ts'
import { rawCbc } from '../support/raw-cbc.ts'

// No package of the registry carries the Wycheproof files, so these are vectors of our own in the classes of its set for
// AES-CBC-PKCS5 with keys of 128 bits: 24 messages that are valid and 48 paddings that are not.

const random = makeRandomBytes(5)
const key = random(16).toString('base64') as SessionKey
const ascii = (length: number): string =>
  Buffer.from(Array.from({ length }, (_, i) => 0x20 + ((i * 7) % 95))).toString()

const lengths = [0, 1, 2, 7, 8, 14, 15, 16, 17, 20, 24, 31, 32, 33, 40, 47, 48, 49, 63, 64, 65, 79, 96, 255]

const fill = (length: number, value: number): readonly number[] => Array(length).fill(value)

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

const invalid = badBlocks.flatMap(([name, block]) =>
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

describe('AES-128-CBC with PKCS#7', () => {
  it('has 24 valid vectors and 48 invalid ones', () => {
    expect([lengths.length, invalid.length]).toEqual([24, 48])
  })

  it.each(lengths)('opens a message of %i bytes', (length) => {
    expect(openPayload(device.encrypt(ascii(length), key, random(16)), key)).toEqual(E.right(ascii(length)))
  })

  it.each(invalid)('refuses %s', (_, blocks) => {
    const payload = rawCbc(blocks, key, random(16))
    expect(opensslRefuses(payload)).toBe(true)
    expect(openPayload(payload, key)).toEqual(E.left({ _tag: 'Undecryptable' }))
  })
})
