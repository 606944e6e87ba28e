import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Database } from '../database.ts'
import { commitAlone } from '../run/commit-alone.ts'
import type { Tables } from '../tables.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { makePostgresDriver } from './postgres-driver.ts'
import type { PostgresPool } from './postgres-pool.ts'
import { makeStatementName } from './statement-name.ts'

export const openPostgres = (pool: PostgresPool, prepare: boolean): Database => {
  const nameOf = prepare ? makeStatementName() : null
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => makePostgresDriver(pool, nameOf),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return { db, dialect: postgresDialect, ...commitAlone(db) }
}
