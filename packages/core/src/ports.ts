import type { IO } from 'fp-ts/lib/IO.js'
import type { Option } from 'fp-ts/lib/Option.js'
import type { Task } from 'fp-ts/lib/Task.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AttemptLimit } from './model/attempt-limit.ts'
import type { AuthEvent } from './model/auth-event.ts'
import type { Client, Pool } from './model/client.ts'
import type { Conflict } from './model/conflict.ts'
import type { Overloaded, StorageUnavailable, TooManyAttempts, Undecryptable, Unsealable } from './model/failure.ts'
import type { Instant } from './model/instant.ts'
import type { ExchangeFailure, KsExchange } from './model/ks-exchange.ts'
import type { KeyFingerprint, KsKey, KsKeyRef, SealedKey, SessionKey } from './model/ks-key.ts'
import type { Openid } from './model/openid.ts'
import type { PasswordVerdict } from './model/password-verdict.ts'
import type { E164 } from './model/phone.ts'
import type { Revocation } from './model/revocation.ts'
import type { SealedPayload } from './model/sealed-payload.ts'
import type { Session, SignedIn, Token, TokenDigest } from './model/session.ts'
import type { EmailAddress, PasswordHash, User, Username } from './model/user.ts'
import type { UserId } from './model/user-id.ts'

/** The Kuaishou platform. A code is spent by the first exchange; results are never shared between callers. */
export interface KsGateway {
  readonly exchangeCode: (client: Client, code: string) => TaskEither<ExchangeFailure, KsExchange>
}

/**
 * Users, unique by id, and within a pool by openid, username, email and phone, all compared byte for byte.
 * A user is read and written whole; a lost race is a Conflict, of one of the taken keys, and nothing is written.
 */
export interface UserRepo {
  readonly findById: (pool: Pool, id: UserId) => TaskEither<StorageUnavailable, Option<User>>
  readonly findByOpenid: (pool: Pool, openid: Openid) => TaskEither<StorageUnavailable, Option<User>>
  readonly findByUsername: (pool: Pool, username: Username) => TaskEither<StorageUnavailable, Option<User>>
  readonly findByEmail: (pool: Pool, email: EmailAddress) => TaskEither<StorageUnavailable, Option<User>>
  readonly findByPhone: (pool: Pool, phone: E164) => TaskEither<StorageUnavailable, Option<User>>
  /**
   * A verified phone takes the same phone away from a user who only claims it, in the same transaction
   * (that user gets `phone: null` and a new version); a verified holder is a PhoneTaken.
   */
  readonly insert: (user: User) => TaskEither<StorageUnavailable | Conflict, User>
  /**
   * Replaces the record whose version is `user.version`, and answers it with the next version. Phones as in `insert`.
   * With a revocation, the sessions that it names end in the same transaction. Keys in custody stay, with their counts of
   * failed openings, when the user gives the identity up: a link again would start the counts anew.
   */
  readonly save: (user: User, revocation?: Revocation) => TaskEither<StorageUnavailable | Conflict, User>
}

/** Sessions by the digest of their token. */
export interface SessionRepo {
  /** Stores the session and, in the same transaction, puts the session_key of its login into custody. */
  readonly open: (session: Session, key: KsKey | null) => TaskEither<StorageUnavailable, void>
  /** The session and its user, read together. Expiry and client are the caller's to judge. */
  readonly find: (digest: TokenDigest) => TaskEither<StorageUnavailable, Option<SignedIn>>
  /** Every session of the user, newest first. */
  readonly list: (pool: Pool, user: UserId) => TaskEither<StorageUnavailable, readonly Session[]>
  /** True when there was such a session of this user. */
  readonly close: (pool: Pool, user: UserId, digest: TokenDigest) => TaskEither<StorageUnavailable, boolean>
  /** Forgets sessions that ended before `instant`; answers how many. Housekeeping: no flow relies on it. */
  readonly purge: (instant: Instant) => TaskEither<StorageUnavailable, number>
}

/**
 * Custody of sealed session_keys. An identity may hold several at a time: that of each of its sessions, and others
 * that came with a link. The newest is the one whose exchange began last, in whatever order they were stored.
 */
export interface KsKeyRepo {
  /**
   * Takes the key into custody, and gives it to `session` where one is named that holds no later one. A key that is
   * there already keeps its count of failed openings and the later `obtainedAt`, under the new seal.
   */
  readonly put: (key: KsKey, session: TokenDigest | null) => TaskEither<StorageUnavailable, void>
  readonly newest: (pool: Pool, openid: Openid) => TaskEither<StorageUnavailable, Option<KsKey>>
  /**
   * Counts one failed opening on each of the keys *before* it is tried, atomically, and answers those that may be tried:
   * in custody, obtained at or after `notBefore`, and with fewer than `maxFailedOpenings` counted before.
   */
  readonly reserve: (refs: readonly KsKeyRef[], notBefore: Instant) => TaskEither<StorageUnavailable, readonly KsKey[]>
  /** The opening succeeded: takes back the one count that `reserve` made on each of the keys. */
  readonly refund: (refs: readonly KsKeyRef[]) => TaskEither<StorageUnavailable, void>
  /** Forgets keys obtained before `instant`; answers how many. Housekeeping: no flow relies on it. */
  readonly purge: (instant: Instant) => TaskEither<StorageUnavailable, number>
}

/** Counts attempts by key. Two nodes on one store count together. */
export interface LoginThrottle {
  /** Counts one attempt, atomically, as `decideAttempt` says. A refused attempt is not counted. */
  readonly reserve: (
    key: string,
    limit: AttemptLimit,
    now: Instant,
  ) => TaskEither<StorageUnavailable | TooManyAttempts, void>
  /** Takes back the one count of an attempt that was never tried. */
  readonly refund: (key: string) => TaskEither<StorageUnavailable, void>
  /** The user was proven in another way: attempts in a row begin anew, those of the window stay. */
  readonly absolve: (key: string) => TaskEither<StorageUnavailable, void>
  /** The attempt was right: forgets the key. */
  readonly forgive: (key: string) => TaskEither<StorageUnavailable, void>
  /** Forgets keys whose window began before `instant`; answers how many. Housekeeping: no flow relies on it. */
  readonly purge: (instant: Instant) => TaskEither<StorageUnavailable, number>
}

/** All secrets and chance. Asynchronous throughout, so that WebCrypto can implement it. */
export interface Crypto {
  /** 256 bits from a CSPRNG, 64 lower-case hex digits. */
  readonly newToken: IO<Token>
  readonly digestToken: (token: string) => Task<TokenDigest>
  readonly fingerprint: (key: SessionKey) => Task<KeyFingerprint>
  readonly seal: (key: SessionKey) => Task<SealedKey>
  readonly unseal: (sealed: SealedKey) => TaskEither<Unsealable, SessionKey>
  /** The plain text of a payload. Every failure is the same value after the same work. */
  readonly open: (payload: SealedPayload, key: SessionKey) => TaskEither<Undecryptable, string>
  /** hex sha1(rawData + session_key as its base64 text), compared in constant time over the received bytes. */
  readonly isSignedBy: (key: SessionKey, rawData: string, signature: string) => Task<boolean>
  readonly hashPassword: (password: string) => TaskEither<Overloaded, PasswordHash>
  /** `null` costs the same time as a stored hash and is never right: who is unknown stays unknown. */
  readonly verifyPassword: (password: string, hash: PasswordHash | null) => TaskEither<Overloaded, PasswordVerdict>
}

export interface Clock {
  readonly now: IO<Instant>
}

export interface UserIds {
  /** A fresh id, drawn without asking other nodes. */
  readonly next: IO<UserId>
}

/** Told after a commit what happened, for audit and hooks. Whatever it does, the flow has succeeded and answers. */
export interface AuthEvents {
  /** Begun, never waited for: whoever may lose no event, or bounds how many are under way, sees to it in here. */
  readonly tell: (event: AuthEvent) => Task<void>
}

/** Everything that a deployment plugs into the core. */
export interface Ports {
  readonly gateway: KsGateway
  readonly users: UserRepo
  readonly sessions: SessionRepo
  readonly ksKeys: KsKeyRepo
  readonly throttle: LoginThrottle
  readonly crypto: Crypto
  readonly clock: Clock
  readonly userIds: UserIds
  readonly events: AuthEvents
}

/** The four ports that one store implements together, since a session is read with its user. */
export type Storage = Pick<Ports, 'users' | 'sessions' | 'ksKeys' | 'throttle'>
