import { sql } from 'kysely'
import type { Dialect, UniqueKey } from '../dialect.ts'
import { resultCode } from './result-code.ts'

const constraint = 19
/**
 * SQLITE_LOCKED; SQLITE_PROTOCOL is a lost race for the locks of the write-ahead log. A statement that is SQLITE_BUSY was
 * run again and again already, until the patience of the call was over.
 */
const transient: ReadonlySet<number> = new Set([6, 15])

const keys = new Map<string, UniqueKey>([
  ['ks_auth_users.id', 'id'],
  ['ks_auth_identities.pool, ks_auth_identities.openid', 'openid'],
  ['ks_auth_users.pool, ks_auth_users.username', 'username'],
  ['ks_auth_users.pool, ks_auth_users.email', 'email'],
  ['ks_auth_users.pool, ks_auth_users.phone', 'phone'],
  ['ks_auth_attempts.name', 'attempt'],
])

/** Text is compared byte for byte by default (BINARY), and a STRICT table refuses a value of another type. */
export const sqliteDialect: Dialect = {
  takenKey: (error) =>
    error instanceof Error && resultCode(error) === constraint
      ? (keys.get(error.message.replace('UNIQUE constraint failed: ', '')) ?? null)
      : null,
  isTransient: (error) => transient.has(resultCode(error) ?? 0),
  onDuplicate: (columns) => sql`on conflict (${sql.join(columns.map((column) => sql.ref(column)))}) do update set`,
  incoming: (column) => sql.ref(`excluded.${column}`),
  types: { key: () => sql`text`, text: sql`text`, integer: sql`integer`, flag: sql`integer` },
  partialIndexes: true,
  tableOptions: (key) => (key === 'integer' ? sql`strict` : sql`strict, without rowid`),
  addIndex: (index) => index.ifNotExists().execute(),
  exclusively: (db, step) => db.transaction().execute(step),
}
