/** The request names no client that this deployment knows. */
export interface UnknownClient {
  readonly _tag: 'UnknownClient'
}

/** Not what the route takes: no JSON object, a member missing or of a wrong type. `where` names the place, never a value. */
export interface MalformedRequest {
  readonly _tag: 'MalformedRequest'
  readonly where: string
}

/** The request expects of HTTP what nobody knows (RFC 9110, Expect). */
export interface ExpectationFailed {
  readonly _tag: 'ExpectationFailed'
}

/** The body has more bytes than the limit. */
export interface BodyTooLarge {
  readonly _tag: 'BodyTooLarge'
}

/** The header section has more bytes than Node accepts. */
export interface HeadersTooLarge {
  readonly _tag: 'HeadersTooLarge'
}

/** The request was not there whole in time. */
export interface TooSlow {
  readonly _tag: 'TooSlow'
}

/** The body is not declared to be JSON in UTF-8, as it is. */
export interface UnsupportedMediaType {
  readonly _tag: 'UnsupportedMediaType'
}

export interface NoSuchPath {
  readonly _tag: 'NoSuchPath'
}

export interface MethodNotAllowed {
  readonly _tag: 'MethodNotAllowed'
  readonly allow: readonly string[]
}

/** A login method or service that this deployment has not switched on. */
export interface NotEnabled {
  readonly _tag: 'NotEnabled'
}

/** The deployment says that it should get no requests now. */
export interface NotReady {
  readonly _tag: 'NotReady'
}

/** A bug of ours. `cause` is for the log. */
export interface Unexpected {
  readonly _tag: 'Unexpected'
  readonly cause: unknown
}

/** What can go wrong before a flow runs, or instead of one. */
export type TransportFailure =
  | UnknownClient
  | MalformedRequest
  | ExpectationFailed
  | BodyTooLarge
  | HeadersTooLarge
  | TooSlow
  | UnsupportedMediaType
  | NoSuchPath
  | MethodNotAllowed
  | NotEnabled
  | NotReady
  | Unexpected
