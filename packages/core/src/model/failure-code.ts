import type { Failure } from './failure.ts'

/** The stable name of each failure for programs that do not read `_tag`: in `KsAuthError.code`, on the wire, in logs. */
export const failureCodes = {
  CodeRejected: 'code_rejected',
  KsRefused: 'ks_refused',
  KsMisconfigured: 'ks_misconfigured',
  KsThrottled: 'ks_throttled',
  KsUnavailable: 'ks_unavailable',
  KsTimedOut: 'ks_timed_out',
  Overloaded: 'overloaded',
  StorageUnavailable: 'storage_unavailable',
  Contended: 'contended',
  NotSignedIn: 'not_signed_in',
  NoSuchSession: 'no_such_session',
  NoSuchUser: 'no_such_user',
  OpenidTaken: 'openid_taken',
  AlreadyLinked: 'already_linked',
  AnonymousNotAllowed: 'anonymous_not_allowed',
  UsernameTaken: 'username_taken',
  EmailTaken: 'email_taken',
  PhoneTaken: 'phone_taken',
  PhoneAlreadyBound: 'phone_already_bound',
  LastCredential: 'last_credential',
  AuthorizationDenied: 'authorization_denied',
  BadSignature: 'bad_signature',
  Undecryptable: 'undecryptable',
  SessionKeyStale: 'session_key_stale',
  WrongCredentials: 'wrong_credentials',
  TooManyAttempts: 'too_many_attempts',
  PasswordRefused: 'password_refused',
  MalformedUsername: 'malformed_username',
  MalformedEmail: 'malformed_email',
  MalformedPhone: 'malformed_phone',
  MalformedProfile: 'malformed_profile',
} as const

export type FailureCode = (typeof failureCodes)[keyof typeof failureCodes]

/** A failure without a code breaks the build here. */
export const codeOf = (failure: Failure): FailureCode => failureCodes[failure._tag]
