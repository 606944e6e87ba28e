import type { Session } from '@ks-auth/core'

/** A session as its owner sees it. `id` names it and opens nothing. */
export interface SessionRecord {
  readonly id: string
  readonly client: string
  readonly login_method: string
  readonly opened_at: number
  readonly expires_at: number
}

export const sessionRecord = ({ digest, client, method, openedAt, expiresAt }: Session): SessionRecord => ({
  id: digest,
  client,
  login_method: method,
  opened_at: Math.floor(openedAt / 1000),
  expires_at: Math.floor(expiresAt / 1000),
})
