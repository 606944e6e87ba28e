import { isUtf8 } from 'node:buffer'
import { createDecipheriv } from 'node:crypto'
import type { SealedPayload, SessionKey, Undecryptable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { isCanonicalBase64 } from './canonical-base64.ts'

const blockLength = 16
const dummy = Buffer.alloc(blockLength)

const undecryptable: E.Either<Undecryptable, never> = E.left({ _tag: 'Undecryptable' })

/**
 * AES-128-CBC with PKCS#7 padding and no MAC, so the caller may learn nothing but yes or no: not why, and not by the
 * clock. Every check is made on every input, one decryption runs on each, and the only branch is the last line.
 */
export const openPayload = ({ encryptedData, iv }: SealedPayload, key: SessionKey): E.Either<Undecryptable, string> => {
  const data = decode(encryptedData, ({ length }) => length > 0 && length % blockLength === 0)
  const vector = decode(iv, ({ length }) => length === blockLength)
  const secret = decode(key, ({ length }) => length === blockLength)

  const decipher = createDecipheriv(
    'aes-128-cbc',
    secret.isSound ? secret.bytes : dummy,
    vector.isSound ? vector.bytes : dummy,
  ).setAutoPadding(false)
  const padded = decipher.update(wholeBlocks(data.bytes))
  const padding = paddingLength(padded)
  const plain = padded.subarray(0, padded.length - padding)

  const isSound = all(data.isSound, vector.isSound, secret.isSound, padding > 0, isUtf8(plain))
  return isSound ? E.right(plain.toString('utf8')) : undecryptable
}

interface Decoded {
  readonly bytes: Buffer
  readonly isSound: boolean
}

const decode = (text: string, hasRightLength: (bytes: Buffer) => boolean): Decoded => {
  const bytes = Buffer.from(text, 'base64')
  return { bytes, isSound: all(isCanonicalBase64(text, bytes), hasRightLength(bytes)) }
}

/** The same bytes, filled up to something that can be decrypted where they are not. */
const wholeBlocks = (bytes: Buffer): Buffer => {
  const blocks = Buffer.alloc(Math.max(1, Math.ceil(bytes.length / blockLength)) * blockLength)
  bytes.copy(blocks)
  return blocks
}

/** 1 to 16, or 0 when the padding is wrong in any of its bytes. Looks at the whole last block either way. */
const paddingLength = (padded: Buffer): number => {
  const length = padded.at(-1) ?? 0
  let wrong = length > blockLength ? 1 : 0
  for (let i = 1; i <= blockLength; i++) {
    const inPadding = i <= length ? 1 : 0
    wrong |= inPadding & (padded.at(-i) === length ? 0 : 1)
  }
  return wrong === 0 ? length : 0
}

const all = (...conditions: readonly boolean[]): boolean => !conditions.includes(false)
