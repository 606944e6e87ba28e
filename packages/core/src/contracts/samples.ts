import { blankUser } from '../model/blank-user.ts'
import type { ClientId, Pool } from '../model/client.ts'
import { type Instant, instant } from '../model/instant.ts'
import type { KeyFingerprint, KsKey, SealedKey } from '../model/ks-key.ts'
import type { Openid } from '../model/openid.ts'
import type { E164 } from '../model/phone.ts'
import type { Profile } from '../model/profile.ts'
import type { Session, TokenDigest } from '../model/session.ts'
import type { EmailAddress, PasswordHash, User, Username } from '../model/user.ts'
import type { UserId } from '../model/user-id.ts'

export const aPool: Pool = 'pool-a' as Pool
export const anotherPool: Pool = 'pool-b' as Pool
const aClient: ClientId = 'client-a' as ClientId
export const noon: Instant = instant(1_700_000_000_000)

export const openidOf = (text: string): Openid => text as Openid
export const userIdOf = (value: number): UserId => value as UserId
export const phoneOf = (text: string): E164 => text as E164
export const usernameOf = (text: string): Username => text as Username
export const emailOf = (text: string): EmailAddress => text as EmailAddress
export const digestOf = (n: number): TokenDigest => n.toString(16).padStart(64, '0') as TokenDigest
const fingerprintOf = (n: number): KeyFingerprint => n.toString(16).padStart(64, 'f') as KeyFingerprint

export const aUser = (id: number, has: Partial<User> = {}): User => ({
  ...blankUser(userIdOf(id), aPool, noon),
  ...has,
})

export const aKsUser = (id: number, openid: string, has: Partial<User> = {}): User =>
  aUser(id, { ks: { openid: openidOf(openid), told: {} }, ...has })

export const claimed = (phone: string): Pick<User, 'phone'> => ({ phone: { number: phoneOf(phone), verified: false } })
export const verified = (phone: string): Pick<User, 'phone'> => ({ phone: { number: phoneOf(phone), verified: true } })

/** A user with every field in use, among the longest and strangest values that the core lets through. */
export const aFullUser = (id: number): User =>
  aUser(id, {
    epoch: 7,
    authorized: true,
    profile: strangeProfile,
    ks: { openid: openidOf(`oFull-${id}`), told: { ...strangeProfile, nickname: 'told' } },
    username: usernameOf(`full-${id}`),
    email: { address: emailOf(`full-${id}@example.com`), verified: true },
    phone: { number: phoneOf(`+8613800${100000 + id}`), verified: true },
    passwordHash: '$argon2id$v=19$m=47104,t=1,p=1$c2FsdA$aGFzaA' as PasswordHash,
    updatedAt: instant(noon + 1),
  })

const strangeProfile: Profile = {
  nickname: '快手 😀 "\'\\ %_ __proto__ e\u0301',
  avatar: `https://example.com/${'a'.repeat(1000)}.png`,
  gender: 2,
  country: '',
  province: null,
  language: 'zh_CN ',
}

export const aSession = (n: number, user: number, has: Partial<Session> = {}): Session => ({
  digest: digestOf(n),
  pool: aPool,
  user: userIdOf(user),
  client: aClient,
  method: 'ks-silent',
  epoch: 0,
  openedAt: noon,
  expiresAt: instant(noon + 1_000_000),
  ksKey: null,
  ...has,
})

export const aKsKey = (n: number, openid: string, has: Partial<KsKey> = {}): KsKey => ({
  pool: aPool,
  openid: openidOf(openid),
  fingerprint: fingerprintOf(n),
  sealed: `k1.sealed-${n}` as SealedKey,
  obtainedAt: noon,
  ...has,
})
