import * as E from 'fp-ts/lib/Either.js'
import type { KeyFingerprint, SealedKey, SessionKey } from '../model/ks-key.ts'
import type { SealedPayload } from '../model/sealed-payload.ts'
import type { Token, TokenDigest } from '../model/session.ts'
import type { PasswordHash } from '../model/user.ts'
import type { Crypto } from '../ports.ts'
import { always, atomically } from './atomically.ts'
import { weakHash } from './weak-hash.ts'

export interface FakeCrypto {
  readonly crypto: Crypto
  readonly encrypt: (plain: string, key: SessionKey) => SealedPayload
  readonly sign: (rawData: string, key: SessionKey) => string
}

/** Crypto without secrets or chance: every value can be predicted, and keeps no secret. For tests only. */
export const makeFakeCrypto = (): FakeCrypto => {
  let drawn = 0
  const sealed = new Map<string, SessionKey>()
  const cipherTexts = new Map<string, string>()
  const sign = (rawData: string, key: SessionKey): string => weakHash(`sign|${key}|${rawData}`).slice(0, 40)
  const cipherKey = ({ encryptedData, iv }: SealedPayload, key: SessionKey): string =>
    JSON.stringify([encryptedData, iv, key])

  const crypto: Crypto = {
    newToken: () => weakHash(`token|${++drawn}`) as Token,
    digestToken: (token) => async () => weakHash(`digest|${token}`) as TokenDigest,
    fingerprint: (key) => async () => weakHash(`fingerprint|${key}`) as KeyFingerprint,

    seal: (key) => async () => {
      const seal = `fake.${weakHash(`seal|${++drawn}`)}` as SealedKey
      sealed.set(seal, key)
      return seal
    },
    unseal: (seal) =>
      atomically(() => {
        const key = sealed.get(seal)
        return key === undefined ? E.left({ _tag: 'Unsealable' }) : E.right(key)
      }),

    open: (payload, key) =>
      atomically(() => {
        const plain = cipherTexts.get(cipherKey(payload, key))
        return plain === undefined ? E.left({ _tag: 'Undecryptable' }) : E.right(plain)
      }),
    isSignedBy: (key, rawData, signature) => async () => signature === sign(rawData, key),

    hashPassword: (password) =>
      always(() => {
        const salt = `${++drawn}`
        return `fake$${salt}$${weakHash(`password|${salt}|${password}`)}` as PasswordHash
      }),
    verifyPassword: (password, hash) =>
      always(() => {
        const [, salt, digest] = hash?.split('$') ?? []
        return digest === weakHash(`password|${salt}|${password}`) ? 'right' : 'wrong'
      }),
  }

  return {
    crypto,
    sign,
    encrypt: (plain, key) => {
      const payload = { encryptedData: `fake-data-${++drawn}`, iv: `fake-iv-${drawn}` }
      cipherTexts.set(cipherKey(payload, key), plain)
      return payload
    },
  }
}
