import type { ExpectationFailed, MalformedRequest } from './transport-failure.ts'

/** A request as every mount hands it over. */
export interface HttpRequest {
  readonly method: string
  /** The path as it was sent: not decoded, without the query. */
  readonly path: string
  /** A header by its lower-case name; one that came more than once is joined by commas. */
  readonly header: (name: string) => string | undefined
  readonly body: HttpBody
  /** The address at the other end of the connection, where the mount knows it. */
  readonly peer?: string | undefined
  /** Whether the server that took it takes its leave, and is ready for no more. */
  readonly draining?: boolean | undefined
  /** What makes it no request that a route could answer, where the mount has seen that. */
  readonly fault?: MalformedRequest | ExpectationFailed | undefined
}

/** The body as text, or why there is none. */
export type HttpBody =
  | { readonly _tag: 'Text'; readonly text: string }
  | { readonly _tag: 'TooLarge' }
  /** Not UTF-8, or not received whole. */
  | { readonly _tag: 'Unreadable' }
