import type { Brand } from './brand.ts'
import type { Pool } from './client.ts'
import type { Instant } from './instant.ts'
import type { Openid } from './openid.ts'
import type { Phone } from './phone.ts'
import type { Profile } from './profile.ts'
import type { UserId } from './user-id.ts'

/** A login name, already folded (case, width): equal names are equal strings. */
export type Username = Brand<string, 'Username'>

/** An address, already folded to lower case. */
export type EmailAddress = Brand<string, 'EmailAddress'>

export interface Email {
  readonly address: EmailAddress
  readonly verified: boolean
}

/** A password as the Crypto port stores it, parameters included. Opaque here. */
export type PasswordHash = Brand<string, 'PasswordHash'>

/** The Kuaishou account of a user, with what the platform told last, whole. */
export interface KsIdentity {
  readonly openid: Openid
  readonly told: Profile
}

export interface User {
  readonly id: UserId
  readonly pool: Pool
  /** 1 when inserted, one more with each save. A save names the version that was read. */
  readonly version: number
  /** How often the user's sessions were revoked. A session of an earlier epoch is void, whenever it is stored. */
  readonly epoch: number
  /** A temporary user, without any way to log in again. */
  readonly anonymous: boolean
  /** The person approved giving the profile to the app at least once. */
  readonly authorized: boolean
  readonly profile: Profile
  readonly ks: KsIdentity | null
  readonly username: Username | null
  readonly email: Email | null
  readonly phone: Phone | null
  readonly passwordHash: PasswordHash | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
}
