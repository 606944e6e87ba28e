import { failureCodes } from '@ks-auth/core'
import type { HttpFailure } from './http-failure.ts'
import type { TransportFailure } from './transport-failure.ts'

const own = {
  UnknownClient: 'unknown_client',
  MalformedRequest: 'malformed_request',
  ExpectationFailed: 'expectation_failed',
  BodyTooLarge: 'body_too_large',
  HeadersTooLarge: 'headers_too_large',
  TooSlow: 'too_slow',
  UnsupportedMediaType: 'unsupported_media_type',
  NoSuchPath: 'no_such_path',
  MethodNotAllowed: 'method_not_allowed',
  NotEnabled: 'not_enabled',
  NotReady: 'not_ready',
  Unexpected: 'unexpected',
} as const satisfies Record<TransportFailure['_tag'], string>

const isOwn = (tag: HttpFailure['_tag']): tag is TransportFailure['_tag'] => Object.hasOwn(own, tag)

export const isTransportFailure = (failure: HttpFailure): failure is TransportFailure => isOwn(failure._tag)

/** The stable name of a failure, where texts may change. */
export const failureCode = ({ _tag }: { readonly _tag: HttpFailure['_tag'] }): string =>
  isOwn(_tag) ? own[_tag] : failureCodes[_tag]
