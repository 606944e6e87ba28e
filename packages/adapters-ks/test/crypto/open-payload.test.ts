import { createDecipheriv, randomBytes } from 'node:crypto'
import type { SessionKey } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { openPayload } from '../../src/crypto/open-payload.ts'
import { fullSize } from '../full-size.ts'
import { device } from '../support/device.ts'
import { mutatedPayload } from '../support/mutated-payload.ts'
import { openByTheBook } from '../support/open-by-the-book.ts'

const key = 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey
const phone = '{"countryCode":"86","phoneNumber":"13800138000"}'
const refused = E.left({ _tag: 'Undecryptable' })

describe('opening a payload', () => {
  it('gives back any text that a device encrypted', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (text, iv) => {
          expect(openPayload(device.encrypt(text, key, iv), key)).toEqual(E.right(text))
        },
      ),
    )
  })

  it('decrypt-uniform: answers a mutated payload with the one refusal, or as the book says', () => {
    const original = device.encrypt(phone, key)
    const count = { refused: 0, opened: 0 }
    fc.assert(
      fc.property(mutatedPayload(original), (payload) => {
        const answer = openPayload(payload, key)
        count[E.isLeft(answer) ? 'refused' : 'opened']++
        expect(answer).toEqual(openByTheBook(payload, key))
      }),
      { numRuns: fullSize(20_000, 100_000) },
    )
    expect(count.refused).toBeGreaterThan(count.opened)
    expect(count.opened).toBeGreaterThan(0)
  })

  it('answers wrong keys as the book says, also where their padding passes', () => {
    const original = device.encrypt(phone, key)
    for (let i = 0; i < 5000; i++) {
      const other = randomBytes(16).toString('base64') as SessionKey
      expect(openPayload(original, other)).toEqual(openByTheBook(original, other))
    }
  })

  it.each([
    ['no base64', 'not base64'],
    ['15 bytes', Buffer.alloc(15).toString('base64')],
    ['17 bytes', Buffer.alloc(17).toString('base64')],
    ['32 bytes', Buffer.alloc(32).toString('base64')],
    ['another spelling', key.replace('==', '')],
  ])('opens nothing with a key of %s', (_, other) => {
    expect(openPayload(device.encrypt(phone, key), other as SessionKey)).toEqual(refused)
  })

  it('puts nothing known in the place of a key or an iv that it cannot read', () => {
    const [zeroKey, zeroIv] = ['AAAAAAAAAAAAAAAAAAAAAA==' as SessionKey, Buffer.alloc(16)]
    expect(openPayload(device.encrypt(phone, zeroKey, zeroIv), zeroKey)).toEqual(E.right(phone))
    for (const malformed of ['', 'AAAAAAAAAAAAAAAAAAAAAA', 'AAAAAAAAAAAAAAAAAAAA']) {
      expect(openPayload(device.encrypt(phone, zeroKey, zeroIv), malformed as SessionKey)).toEqual(refused)
      expect(openPayload({ ...device.encrypt(phone, key, zeroIv), iv: malformed }, key)).toEqual(refused)
    }
  })

  it('opens nothing where there is no data, whatever the iv makes of it', () => {
    const decipher = createDecipheriv('aes-128-cbc', Buffer.from(key, 'base64'), Buffer.alloc(16)).setAutoPadding(false)
    const iv = Buffer.from(decipher.update(Buffer.alloc(16)).map((byte) => byte ^ 16))
    const aBlock = { encryptedData: Buffer.alloc(16).toString('base64'), iv: iv.toString('base64') }
    expect(openPayload(aBlock, key)).toEqual(E.right(''))
    expect(openPayload({ ...aBlock, encryptedData: '' }, key)).toEqual(refused)
  })

  it('opens no text that is not UTF-8', () => {
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe5, 0xbf]])
      expect(openPayload(device.encrypt(Buffer.from(bytes), key), key)).toEqual(refused)
  })
})
