import type { SealedPayload } from '@ks-auth/core'
import fc from 'fast-check'

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

/** A payload with its bytes damaged, and then their base64; now and then nothing happens to either. */
export const mutatedPayload = (original: SealedPayload): fc.Arbitrary<SealedPayload> =>
  fc.tuple(mutation, mutation, spelling, spelling).map(([ofData, ofIv, spellData, spellIv]) => ({
    encryptedData: spellData(ofData(Buffer.from(original.encryptedData, 'base64')).toString('base64')),
    iv: spellIv(ofIv(Buffer.from(original.iv, 'base64')).toString('base64')),
  }))
