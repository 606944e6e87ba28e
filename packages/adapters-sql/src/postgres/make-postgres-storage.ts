import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { makeSqlStorage } from '../make-sql-storage.ts'
import { transactIn } from '../run/transact.ts'
import type { SqlStorage } from '../sql-storage.ts'
import type { Tables } from '../tables.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { makePostgresDriver } from './postgres-driver.ts'
import type { PostgresPool } from './postgres-pool.ts'
import { makeStatementName } from './statement-name.ts'

export interface PostgresOptions {
  /** Prepare each statement once for each connection. `false` behind a pooler that gives a session to many clients. */
  readonly prepare?: boolean
}

/** A store in PostgreSQL, over a `pg.Pool` that may be used for other things too. It stays open after `close`. */
export const makePostgresStorage = (pool: PostgresPool, { prepare = true }: PostgresOptions = {}): SqlStorage => {
  const nameOf = prepare ? makeStatementName() : null
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => makePostgresDriver(pool, nameOf),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return makeSqlStorage({ db, dialect: postgresDialect, transact: transactIn(db) })
}
