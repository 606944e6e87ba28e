import type { Attempts } from '../model/attempts.ts'
import type { Session } from '../model/session.ts'
import type { User } from '../model/user.ts'
import type { CustodyRow, InMemoryTables } from './in-memory-tables.ts'

/** Everything that an in-memory store holds, in a fixed order: two of them tell what was written in between. */
export interface StorageSnapshot {
  readonly users: readonly User[]
  readonly sessions: readonly Session[]
  readonly ksKeys: readonly CustodyRow[]
  readonly attempts: readonly (readonly [key: string, row: Attempts])[]
}

export const snapshotOf = ({ users, sessions, ksKeys, attempts }: InMemoryTables): StorageSnapshot => ({
  users: inOrder(users).map(([, user]) => user),
  sessions: inOrder(sessions).map(([, session]) => session),
  ksKeys: inOrder(ksKeys).map(([, row]) => row),
  attempts: inOrder(attempts),
})

const inOrder = <K extends string | number, V>(rows: ReadonlyMap<K, V>): readonly (readonly [K, V])[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
