import type { Attempts } from '../model/attempts.ts'
import type { KsKey } from '../model/ks-key.ts'
import type { Session, TokenDigest } from '../model/session.ts'
import type { User } from '../model/user.ts'
import type { UserId } from '../model/user-id.ts'

export interface CustodyRow {
  readonly key: KsKey
  readonly failures: number
}

/** What the in-memory repositories share, as SQL repositories share a database. */
export interface InMemoryTables {
  readonly users: Map<UserId, User>
  readonly sessions: Map<TokenDigest, Session>
  readonly ksKeys: Map<string, CustodyRow>
  readonly attempts: Map<string, Attempts>
}

export const emptyTables = (): InMemoryTables => ({
  users: new Map(),
  sessions: new Map(),
  ksKeys: new Map(),
  attempts: new Map(),
})
