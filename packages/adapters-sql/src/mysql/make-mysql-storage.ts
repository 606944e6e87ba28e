import { Kysely, MysqlAdapter, MysqlIntrospector, MysqlQueryCompiler } from 'kysely'
import { makeSqlStorage } from '../make-sql-storage.ts'
import { commitAlone } from '../run/commit-alone.ts'
import type { SqlStorage } from '../sql-storage.ts'
import type { Tables } from '../tables.ts'
import { mysqlDialect } from './mysql-dialect.ts'
import { makeMysqlDriver } from './mysql-driver.ts'
import type { MysqlPool } from './mysql-pool.ts'

export interface MysqlOptions {
  /** How long a call waits for a free connection, which mysql2 itself does for ever. */
  readonly connectionTimeoutMillis?: number
  /** How long a call waits for the answer to a statement, for which mysql2 has no deadline either. Not for migrations. */
  readonly statementTimeoutMillis?: number
}

/** A store in MySQL or MariaDB, over a pool of `mysql2/promise` that may be used for other things too. It stays open after `close`. */
export const makeMysqlStorage = (
  pool: MysqlPool,
  { connectionTimeoutMillis: connectionMs = 2000, statementTimeoutMillis: statementMs }: MysqlOptions = {},
): SqlStorage => {
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => makeMysqlDriver(pool, { connectionMs, statementMs: statementMs ?? null }),
      createAdapter: () => new MysqlAdapter(),
      createIntrospector: (of) => new MysqlIntrospector(of),
      createQueryCompiler: () => new MysqlQueryCompiler(),
    },
  })
  return makeSqlStorage({ db, dialect: mysqlDialect, ...commitAlone(db) })
}
