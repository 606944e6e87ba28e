import type { TransportMessages } from './transport-messages.ts'

export const en: TransportMessages = {
  UnknownClient: 'unknown client id',
  MalformedRequest: 'malformed request',
  ExpectationFailed: 'the expectation cannot be met',
  BodyTooLarge: 'the request body is too large',
  HeadersTooLarge: 'the request headers are too large',
  TooSlow: 'the request took too long',
  UnsupportedMediaType: 'the request body has to be JSON in UTF-8',
  NoSuchPath: 'no such path',
  MethodNotAllowed: 'method not allowed',
  NotEnabled: 'not enabled',
  NotReady: 'not ready',
  Unexpected: 'internal error',
}
