import type { Session } from '@ks-auth/core'
import * as t from 'io-ts'
import { WholeNumber } from './whole-number.ts'

/** A session as its owner sees it. `id` names it and opens nothing. */
export interface SessionRecord {
  readonly id: string
  readonly client: string
  readonly login_method: string
  readonly opened_at: number
  readonly expires_at: number
}

export const SessionRecord: t.Type<SessionRecord, unknown> = t.strict(
  { id: t.string, client: t.string, login_method: t.string, opened_at: WholeNumber, expires_at: WholeNumber },
  'SessionRecord',
)

export const sessionRecord = ({ digest, client, method, openedAt, expiresAt }: Session): SessionRecord => ({
  id: digest,
  client,
  login_method: method,
  opened_at: Math.floor(openedAt / 1000),
  expires_at: Math.floor(expiresAt / 1000),
})
