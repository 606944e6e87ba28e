import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { transactIn } from '../run/transact.ts'
import type { Sql } from '../sql.ts'
import type { Tables } from '../tables.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { makePostgresDriver } from './postgres-driver.ts'
import type { PostgresPool } from './postgres-pool.ts'
import { makeStatementName } from './statement-name.ts'

export const openPostgres = (pool: PostgresPool, prepare: boolean): Sql => {
  const nameOf = prepare ? makeStatementName() : null
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => makePostgresDriver(pool, nameOf),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return { db, dialect: postgresDialect, transact: transactIn(db) }
}
