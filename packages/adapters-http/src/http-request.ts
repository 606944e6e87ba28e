/** A request as every mount hands it over. */
export interface HttpRequest {
  readonly method: string
  /** The path as it was sent: not decoded, without the query. */
  readonly path: string
  /** A header by its lower-case name. */
  readonly header: (name: string) => string | undefined
  readonly body: HttpBody
}

/** The body as text, or why there is none. */
export type HttpBody =
  | { readonly _tag: 'Text'; readonly text: string }
  | { readonly _tag: 'TooLarge' }
  | { readonly _tag: 'NotUtf8' }
