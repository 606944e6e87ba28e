import { makeSqlStorage } from '../make-sql-storage.ts'
import type { SqlStorage } from '../sql-storage.ts'
import { writeAtOnce } from './at-once/write-at-once.ts'
import { openPostgres } from './open-postgres.ts'
import type { PostgresPool } from './postgres-pool.ts'
import { shareLogins } from './shared/share-logins.ts'

export interface PostgresOptions {
  /** Prepare each statement once for each connection. `false` behind a pooler that gives a session to many clients. */
  readonly prepare?: boolean
}

/** A store in PostgreSQL, over a `pg.Pool` that may be used for other things too. It stays open after `close`. */
export const makePostgresStorage = (pool: PostgresPool, { prepare = true }: PostgresOptions = {}): SqlStorage => {
  const database = openPostgres(pool, prepare)
  return shareLogins(database, writeAtOnce(database, makeSqlStorage(database)))
}
