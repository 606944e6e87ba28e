import type { Openid } from './openid.ts'
import type { UserId } from './user-id.ts'

/** A failure is a fact: no text, no status. */
interface Fact<Tag extends string> {
  readonly _tag: Tag
}

/** Kuaishou does not know the code, or it was used or has expired. Only a new `ks.login()` helps. */
export type CodeRejected = Fact<'CodeRejected'>

/** Kuaishou refused the exchange with a result that its documents do not explain. */
export type KsRefused = Fact<'KsRefused'> & { readonly result: number }

/** Kuaishou does not accept the app id and secret, or the app is in the wrong state. */
export type KsMisconfigured = Fact<'KsMisconfigured'>

/** Kuaishou limits the rate of this app. */
export type KsThrottled = Fact<'KsThrottled'>

/** Kuaishou did not answer, or answered with something that is no answer. */
export type KsUnavailable = Fact<'KsUnavailable'>

/** Kuaishou did not answer within the deadline. */
export type KsTimedOut = Fact<'KsTimedOut'>

/** More work waits here than the bounds allow. `retryAfter` in seconds. */
export type Overloaded = Fact<'Overloaded'> & { readonly retryAfter: number }

/** Storage did not answer, or holds rows that cannot be read. `cause` is for the log. */
export type StorageUnavailable = Fact<'StorageUnavailable'> & { readonly cause: unknown }

/** Other writers won every attempt. */
export type Contended = Fact<'Contended'>

/** The sealed session_key cannot be opened by any key of the ring. */
export type Unsealable = Fact<'Unsealable'>

/** No session: there is no token, or it is unknown, expired, closed or of another client. */
export type NotSignedIn = Fact<'NotSignedIn'>

/** The user has no session of this digest. */
export type NoSuchSession = Fact<'NoSuchSession'>

/** Nobody has this openid (and `createUser` is false), this id or this name. */
export type NoSuchUser = Fact<'NoSuchUser'>

/** The openid belongs to another user. */
export type OpenidTaken = Fact<'OpenidTaken'>

/** The user has another Kuaishou account already. */
export type AlreadyLinked = Fact<'AlreadyLinked'>

/** A temporary user may not do this. */
export type AnonymousNotAllowed = Fact<'AnonymousNotAllowed'>

/** Another user has this username. */
export type UsernameTaken = Fact<'UsernameTaken'>

/** Another user has this email address. */
export type EmailTaken = Fact<'EmailTaken'>

/** Another user has this phone. */
export type PhoneTaken = Fact<'PhoneTaken'>

/** The user has another phone, and `overwrite` is false. */
export type PhoneAlreadyBound = Fact<'PhoneAlreadyBound'>

/** Without this the user could never log in again. */
export type LastCredential = Fact<'LastCredential'>

/** The person refused to give the data. `id` and `openid` where a session tells them. */
export type AuthorizationDenied = Fact<'AuthorizationDenied'> & {
  readonly id: UserId | null
  readonly openid: Openid | null
}

/** `signature` is not that of `rawData` under the session_key of this login. */
export type BadSignature = Fact<'BadSignature'>

/** encryptedData does not open into what was expected. One answer for every reason. */
export type Undecryptable = Fact<'Undecryptable'>

/** No usable session_key is kept for the caller. A new login brings one. */
export type SessionKeyStale = Fact<'SessionKeyStale'>

/** The name or the password is wrong, and nobody is told which. */
export type WrongCredentials = Fact<'WrongCredentials'>

/** Too many password attempts on this name or account. `retryAfter` in seconds; null until the user is proven in another way. */
export type TooManyAttempts = Fact<'TooManyAttempts'> & { readonly retryAfter: number | null }

/** The password is too short, too long or too common. */
export type PasswordRefused = Fact<'PasswordRefused'>

/** Not a username. */
export type MalformedUsername = Fact<'MalformedUsername'>

/** Not an email address. */
export type MalformedEmail = Fact<'MalformedEmail'>

/** Not a phone number. */
export type MalformedPhone = Fact<'MalformedPhone'>

/** A profile field has a value that it cannot have. */
export type MalformedProfile = Fact<'MalformedProfile'>

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
