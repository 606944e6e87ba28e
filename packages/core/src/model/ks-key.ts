import type { Brand } from './brand.ts'
import type { Pool } from './client.ts'
import type { Instant } from './instant.ts'
import type { Openid } from './openid.ts'

/** A session_key as the platform sends it: base64 of 16 bytes. Never leaves the server. */
export type SessionKey = Brand<string, 'SessionKey'>

/** A session_key under authenticated encryption, with the id of the sealing key. Opaque here. */
export type SealedKey = Brand<string, 'SealedKey'>

/** SHA-256 of a session_key, lower-case hex: tells keys apart without opening them. */
export type KeyFingerprint = Brand<string, 'KeyFingerprint'>

/** A session_key in custody. `obtainedAt` is when the exchange that brought it began: it orders keys. */
export interface KsKey extends KsKeyRef {
  readonly sealed: SealedKey
  readonly obtainedAt: Instant
}

/** A key of one identity. */
export interface KsKeyRef {
  readonly pool: Pool
  readonly openid: Openid
  readonly fingerprint: KeyFingerprint
}

const day = 24 * 60 * 60 * 1000

/** The platform documents 24 hours for a session_key. */
export const ksKeyLifetime: number = day

/** Ten failed openings void a key: a padding oracle needs some 8,000. */
export const maxFailedOpenings: number = 10
