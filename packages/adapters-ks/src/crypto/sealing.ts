import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Crypto, SealedKey, SessionKey, Unsealable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { parseSessionKey } from '../parse-session-key.ts'
import { isCanonicalBase64 } from './canonical-base64.ts'
import type { KeyRing, RingKey } from './key-ring.ts'

const cipher = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

/**
 * AES-256-GCM as `ID.BASE64URL(iv, cipher text, tag)`, with the id of the ring key authenticated too. The iv is random,
 * which is sound for the first 2^32 seals of a ring key.
 */
export const makeSealing = ({ sealing, keys }: KeyRing): Pick<Crypto, 'seal' | 'unseal'> => ({
  seal: (key) => async () => {
    const iv = randomBytes(ivLength)
    const gcm = createCipheriv(cipher, sealing.secret, iv).setAAD(Buffer.from(sealing.id))
    const box = Buffer.concat([iv, gcm.update(key, 'utf8'), gcm.final(), gcm.getAuthTag()])
    return `${sealing.id}.${box.toString('base64url')}` as SealedKey
  },

  unseal: (sealed) => async () => {
    const [id = '', text = '', ...rest] = sealed.split('.')
    const key = keys.get(id)
    const box = Buffer.from(text, 'base64url')
    const isWhole = rest.length === 0 && isCanonicalBase64(text, box, 'base64url') && box.length > ivLength + tagLength
    return key !== undefined && isWhole ? openBox(key, box) : unsealable
  },
})

const unsealable: E.Either<Unsealable, never> = E.left({ _tag: 'Unsealable' })

const openBox = ({ id, secret }: RingKey, box: Buffer): E.Either<Unsealable, SessionKey> => {
  const gcm = createDecipheriv(cipher, secret, box.subarray(0, ivLength), { authTagLength: tagLength })
    .setAAD(Buffer.from(id))
    .setAuthTag(box.subarray(-tagLength))
  try {
    const plain = Buffer.concat([gcm.update(box.subarray(ivLength, -tagLength)), gcm.final()])
    return E.fromOption((): Unsealable => ({ _tag: 'Unsealable' }))(parseSessionKey(plain.toString('utf8')))
  } catch {
    return unsealable
  }
}
