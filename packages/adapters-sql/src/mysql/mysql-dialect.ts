import { type Kysely, sql } from 'kysely'
import type { Dialect, UniqueKey } from '../dialect.ts'
import { DatabaseFailure } from '../run/database-failure.ts'
import type { Tables } from '../tables.ts'

/** ER_LOCK_DEADLOCK, ER_LOCK_WAIT_TIMEOUT, and a row that changed since it was read (MariaDB). */
const transient: ReadonlySet<string | null> = new Set(['1213', '1205', '1020'])
const duplicateEntry = '1062'
const duplicateIndex = '1061'

const keys = new Map<string | null, UniqueKey>([
  ['ks_auth_users.PRIMARY', 'id'],
  ['ks_auth_identities.PRIMARY', 'openid'],
  ['ks_auth_attempts.PRIMARY', 'attempt'],
])
const names: Readonly<Record<string, UniqueKey>> = {
  ks_auth_users_username: 'username',
  ks_auth_users_email: 'email',
  ks_auth_users_phone: 'phone',
}

const codeOf = (error: unknown): string | null => (error instanceof DatabaseFailure ? error.code : null)

const lockName = sql`concat('ks_auth ', left(sha1(database()), 32))`
const patienceSeconds = 60

/** DDL commits by itself here, so the lock is one of the connection. It is for one database: the server has many. */
const exclusively = (db: Kysely<Tables>, step: (db: Kysely<Tables>) => Promise<void>): Promise<void> =>
  db.connection().execute(async (alone) => {
    const lock = await sql<{
      held: unknown
    }>`select get_lock(${lockName}, ${sql.lit(patienceSeconds)}) as held`.execute(alone)
    if (Number(lock.rows[0]?.held) !== 1) throw new Error('another node has been migrating the database for too long')
    try {
      await step(alone)
    } finally {
      await sql`select release_lock(${lockName})`.execute(alone)
    }
  })

/**
 * Binary columns compare byte for byte on MySQL and MariaDB alike, which have no collation in common that does and heeds
 * trailing blanks. A character of UTF-8 takes four bytes at most.
 */
export const mysqlDialect: Dialect = {
  takenKey: (error) => {
    if (!(error instanceof DatabaseFailure) || error.code !== duplicateEntry) return null
    return keys.get(error.key) ?? names[error.key?.split('.')[1] ?? ''] ?? null
  },
  isTransient: (error) => transient.has(codeOf(error)),
  onDuplicate: () => sql`on duplicate key update`,
  incoming: (column) => sql`values(${sql.ref(column)})`,
  types: {
    key: (length) => sql`varbinary(${sql.lit(4 * length)})`,
    text: sql`mediumblob`,
    integer: sql`bigint`,
    flag: sql`smallint`,
  },
  partialIndexes: false,
  tableOptions: () => sql`engine = InnoDB`,
  addIndex: async (index) => {
    try {
      await index.execute()
    } catch (error) {
      if (codeOf(error) !== duplicateIndex) throw error
    }
  },
  exclusively,
}
