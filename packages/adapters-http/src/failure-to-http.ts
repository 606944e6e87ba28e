import type { HttpFailure } from './http-failure.ts'

/**
 * HTTP's word for every failure. A new failure breaks the build here.
 * The statuses that clients act on are 401, 403, 404 and 405; a refused login is never a 401, which would make a client
 * log in again and resend.
 */
const statuses: Readonly<Record<HttpFailure['_tag'], number>> = {
  CodeRejected: 400,
  KsRefused: 400,
  KsMisconfigured: 500,
  KsThrottled: 503,
  KsUnavailable: 502,
  KsTimedOut: 504,
  Overloaded: 503,
  StorageUnavailable: 503,
  Contended: 503,
  NotSignedIn: 401,
  NoSuchSession: 404,
  NoSuchUser: 404,
  OpenidTaken: 400,
  AlreadyLinked: 400,
  AnonymousNotAllowed: 403,
  UsernameTaken: 400,
  EmailTaken: 400,
  PhoneTaken: 400,
  PhoneAlreadyBound: 400,
  LastCredential: 400,
  AuthorizationDenied: 400,
  BadSignature: 400,
  Undecryptable: 400,
  SessionKeyStale: 400,
  WrongCredentials: 400,
  TooManyAttempts: 429,
  PasswordRefused: 400,
  MalformedUsername: 400,
  MalformedEmail: 400,
  MalformedPhone: 400,
  MalformedProfile: 400,
  UnknownClient: 400,
  MalformedRequest: 400,
  ExpectationFailed: 417,
  BodyTooLarge: 413,
  HeadersTooLarge: 431,
  TooSlow: 408,
  UnsupportedMediaType: 415,
  NoSuchPath: 404,
  MethodNotAllowed: 405,
  NotEnabled: 405,
  NotReady: 503,
  Unexpected: 500,
}

/** `notSignedIn`: the status of a route that does not answer 401. */
export const failureToStatus = (tag: HttpFailure['_tag'], notSignedIn?: 403): number =>
  (tag === 'NotSignedIn' ? notSignedIn : undefined) ?? statuses[tag]

/** What a status has to be accompanied by (RFC 9110: WWW-Authenticate with 401, Allow with 405, empty where nothing is). */
export const failureToHeaders = (failure: HttpFailure, notSignedIn?: 403): Readonly<Record<string, string>> => {
  switch (failure._tag) {
    case 'NotSignedIn':
      return notSignedIn === undefined ? { 'www-authenticate': 'Hydrogen-r1' } : {}
    case 'MethodNotAllowed':
      return { allow: failure.allow.join(', ') }
    case 'NotEnabled':
      return { allow: '' }
    case 'TooManyAttempts':
      return failure.retryAfter === null ? {} : retryAfter(failure.retryAfter)
    case 'Overloaded':
      return retryAfter(failure.retryAfter)
    case 'KsThrottled':
    case 'NotReady':
    case 'StorageUnavailable':
    case 'Contended':
      return retryAfter(1)
    default:
      return {}
  }
}

/** null: waiting alone does not help. */
const retryAfter = (seconds: number | null): Readonly<Record<string, string>> =>
  seconds === null ? {} : { 'retry-after': String(seconds) }
