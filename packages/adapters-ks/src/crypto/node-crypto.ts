import { createHash, randomBytes } from 'node:crypto'
import type { Crypto, KeyFingerprint, Token, TokenDigest } from '@ks-auth/core'
import { isSignedBy } from './is-signed-by.ts'
import type { KeyRing } from './key-ring.ts'
import { openPayload } from './open-payload.ts'
import { defaultPasswordHashing, type PasswordHashing } from './password-hashing.ts'
import { makePasswords } from './passwords.ts'
import { makeSealing } from './sealing.ts'

export interface NodeCryptoOptions {
  readonly keyRing: KeyRing
  readonly passwords?: Partial<PasswordHashing>
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The Crypto port on node:crypto and argon2id. */
export const makeNodeCrypto = ({ keyRing, passwords }: NodeCryptoOptions): Crypto => ({
  newToken: () => randomBytes(32).toString('hex') as Token,
  digestToken: (token) => async () => sha256(token) as TokenDigest,
  fingerprint: (key) => async () => sha256(key) as KeyFingerprint,
  open: (payload, key) => async () => openPayload(payload, key),
  isSignedBy: (key, rawData, signature) => async () => isSignedBy(key, rawData, signature),
  ...makeSealing(keyRing),
  ...makePasswords({ ...defaultPasswordHashing, ...passwords }),
})
