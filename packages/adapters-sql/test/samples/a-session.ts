import { type ClientId, instant, type Session, type TokenDigest, type UserId } from '@ks-auth/core'
import { aPool, noon } from './a-user.ts'

export const aSession = (n: number, user: number, has: Partial<Session> = {}): Session => ({
  digest: n.toString(16).padStart(64, '0') as TokenDigest,
  pool: aPool,
  user: user as UserId,
  client: 'client-a' as ClientId,
  method: 'ks-silent',
  epoch: 0,
  openedAt: noon,
  expiresAt: instant(noon + 1_000_000),
  ksKey: null,
  ...has,
})
