import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { writingAlone } from '../run/writing.ts'
import type { Sql } from '../sql.ts'
import type { Tables } from '../tables.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { makePostgresDriver } from './postgres-driver.ts'
import type { PostgresPool } from './postgres-pool.ts'
import { makeStatementName } from './statement-name.ts'

export const openPostgres = (pool: PostgresPool, prepare: boolean): Sql => {
  // Between the pool and whoever asked for it, a new connection has no listener, and the end of it may come in one packet
  // with its beginning. An error that nobody listens to ends the process; who uses the connection hears of it anyway.
  pool.on?.('connect', (client) => client.on('error', () => {}))
  const nameOf = prepare ? makeStatementName() : null
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => makePostgresDriver(pool, nameOf),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return { db, dialect: postgresDialect, ...writingAlone(db) }
}
