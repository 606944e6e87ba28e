import type { Brand } from './brand.ts'
import type { ClientId, Pool } from './client.ts'
import type { Instant } from './instant.ts'
import type { KeyFingerprint } from './ks-key.ts'
import type { User } from './user.ts'
import type { UserId } from './user-id.ts'

/** The bearer secret of a session: 256 bits from a CSPRNG. Held by the client only, never stored. */
export type Token = Brand<string, 'Token'>

/** SHA-256 of a token, lower-case hex. Names a session and opens nothing. */
export type TokenDigest = Brand<string, 'TokenDigest'>

export type LoginMethod = 'ks-silent' | 'ks-profile' | 'ks-phone' | 'username' | 'email' | 'phone' | 'anonymous'

export interface Session {
  readonly digest: TokenDigest
  readonly pool: Pool
  readonly user: UserId
  /** Only this client may use the session. */
  readonly client: ClientId
  readonly method: LoginMethod
  /** The user's epoch that the login was decided in. */
  readonly epoch: number
  readonly openedAt: Instant
  readonly expiresAt: Instant
  /** The session_key of the exchange that opened the session, or of its last link. */
  readonly ksKey: KeyFingerprint | null
}

export interface SignedIn {
  readonly session: Session
  readonly user: User
}

export interface LoggedIn extends SignedIn {
  /** Leaves the server once, in the answer to the login. */
  readonly token: Token
}
