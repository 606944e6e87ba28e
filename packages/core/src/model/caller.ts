import type { Client } from './client.ts'

/** Who calls: the client that the request came from, and the token it showed, unchecked. */
export interface Caller {
  readonly client: Client
  readonly token: string | null
}
