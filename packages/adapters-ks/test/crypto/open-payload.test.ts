import { createDecipheriv, randomBytes, randomInt } from 'node:crypto'
import type { SealedPayload, SessionKey } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { openPayload } from '../../src/crypto/open-payload.ts'
import { fullSize } from '../full-size.ts'
import { auc } from '../support/auc.ts'
import { device } from '../support/device.ts'
import { freshCrypto } from '../support/fresh-crypto.ts'
import { rawCbc } from '../support/raw-cbc.ts'

const key = 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey
const phone = '{"countryCode":"86","phoneNumber":"13800138000"}'
const refused = E.left({ _tag: 'Undecryptable' })

/** The same rules by the book: strict base64, OpenSSL's padding check, the decoder of the web platform. */
const byTheBook = ({ encryptedData, iv }: SealedPayload, secret: string): E.Either<unknown, string> => {
  const [data, vector, bytes] = [encryptedData, iv, secret].map((text) => {
    const decoded = Buffer.from(text, 'base64')
    return decoded.toString('base64') === text ? decoded : undefined
  })
  if (data === undefined || data.length === 0 || vector?.length !== 16 || bytes?.length !== 16) return refused
  try {
    const decipher = createDecipheriv('aes-128-cbc', bytes, vector)
    const plain = Buffer.concat([decipher.update(data), decipher.final()])
    return E.right(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain))
  } catch {
    return refused
  }
}

type Mutation = (bytes: Buffer) => Buffer

const flip: fc.Arbitrary<Mutation> = fc
  .tuple(fc.nat(10_000), fc.integer({ min: 1, max: 255 }))
  .map(([at, mask]) => (bytes) => {
    const copy = Buffer.from(bytes)
    const i = at % Math.max(1, copy.length)
    copy[i] = (copy[i] ?? 0) ^ mask
    return copy
  })
const cut: fc.Arbitrary<Mutation> = fc.nat(80).map((length) => (bytes) => bytes.subarray(0, length))
const dropBlocks: fc.Arbitrary<Mutation> = fc.nat(3).map((blocks) => (bytes) => bytes.subarray(16 * blocks))
const grow: fc.Arbitrary<Mutation> = fc
  .uint8Array({ maxLength: 40 })
  .map((more) => (bytes) => Buffer.concat([bytes, more]))
const mutation = fc.oneof(
  fc.constant<Mutation>((bytes) => bytes),
  flip,
  flip,
  cut,
  dropBlocks,
  grow,
)

const spelling = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text,
  (text) => text.replaceAll('=', ''),
  (text) => ` ${text}`,
  (text) => `${text}\n`,
  (text) => text.replaceAll('+', '-').replaceAll('/', '_'),
  (text) => text.replaceAll('+', ' '),
  (text) => `${text}=`,
  (text) => `${text.slice(0, 9)}*${text.slice(9)}`,
)

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
      fc.property(mutation, mutation, spelling, spelling, (ofData, ofIv, spellData, spellIv) => {
        const payload = {
          encryptedData: spellData(ofData(Buffer.from(original.encryptedData, 'base64')).toString('base64')),
          iv: spellIv(ofIv(Buffer.from(original.iv, 'base64')).toString('base64')),
        }
        const answer = openPayload(payload, key)
        count[E.isLeft(answer) ? 'refused' : 'opened']++
        expect(answer).toEqual(byTheBook(payload, key))
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
      expect(openPayload(original, other)).toEqual(byTheBook(original, other))
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

describe('decrypt-timing', () => {
  const crypto = freshCrypto()
  const data = device.encrypt(phone, key)
  const withLast = (bytes: readonly number[]): SealedPayload =>
    rawCbc(Buffer.concat([Buffer.from(phone), Buffer.from(bytes)]), key)

  // Through JSON as in a request, so that all texts lie in memory alike.
  const kinds: readonly { readonly payload: SealedPayload; readonly secret: SessionKey }[] = JSON.parse(
    JSON.stringify([
      { payload: withLast([...Array(15).fill(16), 15]), secret: key },
      { payload: withLast([...Array(8).fill(0xff), ...Array(8).fill(8)]), secret: key },
      { payload: data, secret: '8SxfvnCkpvYFQPhuhlEO4A==' },
      { payload: { ...data, encryptedData: `${data.encryptedData.slice(0, -3)}h==` }, secret: key },
      { payload: { ...data, encryptedData: Buffer.alloc(63, 5).toString('base64') }, secret: key },
      { payload: { ...data, iv: `${data.iv.slice(0, 21)}${data.iv[21] === 'B' ? 'C' : 'B'}==` }, secret: key },
    ]),
  )

  const sample = async (count: number): Promise<readonly (readonly number[])[]> => {
    const samples = kinds.map((): number[] => [])
    for (let i = 0; i < count * kinds.length; i++) {
      // A random kind each time, so that whatever else runs here hits all of them alike.
      const which = randomInt(kinds.length)
      const { payload, secret } = kinds[which] ?? { payload: data, secret: key }
      const start = process.hrtime.bigint()
      const answer = await crypto.open(payload, secret)()
      samples[which]?.push(Number(process.hrtime.bigint() - start))
      if (E.isRight(answer)) throw new Error('a kind of failure opens')
    }
    return samples
  }

  const worst = (samples: readonly (readonly number[])[]): number =>
    Math.max(...samples.flatMap((a, i) => samples.slice(i + 1).map((b) => Math.abs(auc(a, b) - 0.5))))

  it('tells no kind of failure from another', { retry: 3 }, async () => {
    await sample(2000)
    expect(worst(await sample(2000))).toBeLessThan(0.05)
  })

  it('would tell them apart if one of them took a hundredth more', () => {
    const a = Array.from({ length: 2000 }, (_, i) => 3000 + (i % 100))
    expect(worst([a, a.map((value) => value + 30)])).toBeGreaterThan(0.05)
    expect(worst([a, a])).toBe(0)
  })
})
