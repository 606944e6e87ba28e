import type { KeyFingerprint, KsKey, Openid, SealedKey } from '@ks-auth/core'
import { aPool, noon } from './a-user.ts'

export const aKey = (n: number, openid: string): KsKey => ({
  pool: aPool,
  openid: openid as Openid,
  fingerprint: n.toString(16).padStart(64, 'f') as KeyFingerprint,
  sealed: `k1.sealed-${n}` as SealedKey,
  obtainedAt: noon,
})
