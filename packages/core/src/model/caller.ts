import type { Client } from './client.ts'

/** Who calls. */
export interface Caller {
  /** The client that the request came from. */
  readonly client: Client
  /** The token as it was shown, unchecked; null where none was. */
  readonly token: string | null
}
