import type { Openid } from './openid.ts'
import type { UserId } from './user-id.ts'

/** Kuaishou does not know the code, or it was used or has expired. Only a new `ks.login()` helps. */
export interface CodeRejected {
  readonly _tag: 'CodeRejected'
}

/** Kuaishou refused the exchange with a result that its documents do not explain. */
export interface KsRefused {
  readonly _tag: 'KsRefused'
  readonly result: number
}

/** Kuaishou does not accept the app id and secret, or the app is in the wrong state. */
export interface KsMisconfigured {
  readonly _tag: 'KsMisconfigured'
}

/** Kuaishou limits the rate of this app. */
export interface KsThrottled {
  readonly _tag: 'KsThrottled'
}

/** Kuaishou did not answer, or answered with something that is no answer. */
export interface KsUnavailable {
  readonly _tag: 'KsUnavailable'
}

/** Kuaishou did not answer within the deadline. */
export interface KsTimedOut {
  readonly _tag: 'KsTimedOut'
}

/** More work waits here than the bounds allow. `retryAfter` in seconds. */
export interface Overloaded {
  readonly _tag: 'Overloaded'
  readonly retryAfter: number
}

/** Storage did not answer, or holds rows that cannot be read. `cause` is for the log. */
export interface StorageUnavailable {
  readonly _tag: 'StorageUnavailable'
  readonly cause: unknown
}

/** Other writers won every attempt. */
export interface Contended {
  readonly _tag: 'Contended'
}

/** The sealed session_key cannot be opened by any key of the ring. */
export interface Unsealable {
  readonly _tag: 'Unsealable'
}

/** No session: there is no token, or it is unknown, expired, closed or of another client. */
export interface NotSignedIn {
  readonly _tag: 'NotSignedIn'
}

/** The user has no session of this digest. */
export interface NoSuchSession {
  readonly _tag: 'NoSuchSession'
}

/** Nobody has this openid (and `createUser` is false), this id or this name. */
export interface NoSuchUser {
  readonly _tag: 'NoSuchUser'
}

/** The openid belongs to another user. */
export interface OpenidTaken {
  readonly _tag: 'OpenidTaken'
}

/** The user has another Kuaishou account already. */
export interface AlreadyLinked {
  readonly _tag: 'AlreadyLinked'
}

/** A temporary user may not do this. */
export interface AnonymousNotAllowed {
  readonly _tag: 'AnonymousNotAllowed'
}

/** Another user has this username. */
export interface UsernameTaken {
  readonly _tag: 'UsernameTaken'
}

/** Another user has this email address. */
export interface EmailTaken {
  readonly _tag: 'EmailTaken'
}

/** Another user has this phone. */
export interface PhoneTaken {
  readonly _tag: 'PhoneTaken'
}

/** The user has another phone, and `overwrite` is false. */
export interface PhoneAlreadyBound {
  readonly _tag: 'PhoneAlreadyBound'
}

/** Without this the user could never log in again. */
export interface LastCredential {
  readonly _tag: 'LastCredential'
}

/** The person refused to give the data. `id` and `openid` where a session tells them. */
export interface AuthorizationDenied {
  readonly _tag: 'AuthorizationDenied'
  readonly id: UserId | null
  readonly openid: Openid | null
}

/** `signature` is not that of `rawData` under the session_key of this login. */
export interface BadSignature {
  readonly _tag: 'BadSignature'
}

/** encryptedData does not open into what was expected. One answer for every reason. */
export interface Undecryptable {
  readonly _tag: 'Undecryptable'
}

/** No usable session_key is kept for the caller. A new login brings one. */
export interface SessionKeyStale {
  readonly _tag: 'SessionKeyStale'
}

/** The name or the password is wrong, and nobody is told which. */
export interface WrongCredentials {
  readonly _tag: 'WrongCredentials'
}

/** Too many password attempts on this account. `retryAfter` in seconds. */
export interface TooManyAttempts {
  readonly _tag: 'TooManyAttempts'
  readonly retryAfter: number
}

/** The password is too short, too long or too common. */
export interface PasswordRefused {
  readonly _tag: 'PasswordRefused'
}

/** Not a username. */
export interface MalformedUsername {
  readonly _tag: 'MalformedUsername'
}

/** Not an email address. */
export interface MalformedEmail {
  readonly _tag: 'MalformedEmail'
}

/** Not a phone number. */
export interface MalformedPhone {
  readonly _tag: 'MalformedPhone'
}

/** A profile field has a value that it cannot have. */
export interface MalformedProfile {
  readonly _tag: 'MalformedProfile'
}

/** Everything that a flow can answer instead of its result. */
export type Failure =
  | CodeRejected
  | KsRefused
  | KsMisconfigured
  | KsThrottled
  | KsUnavailable
  | KsTimedOut
  | Overloaded
  | StorageUnavailable
  | Contended
  | NotSignedIn
  | NoSuchSession
  | NoSuchUser
  | OpenidTaken
  | AlreadyLinked
  | AnonymousNotAllowed
  | UsernameTaken
  | EmailTaken
  | PhoneTaken
  | PhoneAlreadyBound
  | LastCredential
  | AuthorizationDenied
  | BadSignature
  | Undecryptable
  | SessionKeyStale
  | WrongCredentials
  | TooManyAttempts
  | PasswordRefused
  | MalformedUsername
  | MalformedEmail
  | MalformedPhone
  | MalformedProfile
