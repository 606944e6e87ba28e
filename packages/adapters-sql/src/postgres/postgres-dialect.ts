import { sql } from 'kysely'
import type { Dialect, UniqueKey } from '../dialect.ts'
import { DatabaseFailure } from '../run/database-failure.ts'

/**
 * serialization_failure, deadlock_detected, lock_not_available; and what was prepared on a connection that is never used
 * again: feature_not_supported (a plan for a table that has changed), invalid_sql_statement_name.
 */
const transient: ReadonlySet<string | null> = new Set(['40001', '40P01', '55P03', '0A000', '26000'])
const uniqueViolation = '23505'

const keys = new Map<string | null, UniqueKey>([
  ['ks_auth_users_pkey', 'id'],
  ['ks_auth_identities_openid', 'openid'],
  ['ks_auth_users_username', 'username'],
  ['ks_auth_users_email', 'email'],
  ['ks_auth_users_phone', 'phone'],
  ['ks_auth_attempts_pkey', 'attempt'],
])

/** Some number that is ours in the space of advisory locks that all users of a database share. */
const migrationLock = 7_239_481_016

/** The collation "C" compares byte for byte, whatever the locale of the database. */
export const postgresDialect: Dialect = {
  takenKey: (error) =>
    error instanceof DatabaseFailure && error.code === uniqueViolation ? (keys.get(error.key) ?? null) : null,
  isTransient: (error) => error instanceof DatabaseFailure && transient.has(error.code),
  onDuplicate: (columns) => sql`on conflict (${sql.join(columns.map((column) => sql.ref(column)))}) do update set`,
  incoming: (column) => sql.ref(`excluded.${column}`),
  types: { key: () => sql`text collate "C"`, text: sql`text`, integer: sql`bigint`, flag: sql`smallint` },
  partialIndexes: true,
  tableOptions: () => sql``,
  addIndex: (index) => index.ifNotExists().execute(),
  exclusively: (db, step) =>
    db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(trx)
      await step(trx)
    }),
}
