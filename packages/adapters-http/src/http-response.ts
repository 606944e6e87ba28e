/** A response as every mount sends it. */
export interface HttpResponse {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** A JSON object, but for pages and for the empty answer to a preflight. */
  readonly body: string
}
