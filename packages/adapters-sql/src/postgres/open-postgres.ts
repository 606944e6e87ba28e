import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Database } from '../database.ts'
import { commitAlone } from '../run/commit-alone.ts'
import type { Tables } from '../tables.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { makePostgresDriver } from './postgres-driver.ts'
import type { PostgresClient, PostgresPool } from './postgres-pool.ts'
import { makeStatementName } from './statement-name.ts'

/**
 * Between the pool and whoever asked for it, a new connection has no listener, and the end of it may come in one packet
 * with its beginning. An error that nobody listens to ends the process; who uses the connection hears of it anyway.
 */
const listen = (client: Pick<PostgresClient, 'on'>): unknown => client.on('error', () => {})

export const openPostgres = (pool: PostgresPool, prepare: boolean): Database => {
  pool.on?.('connect', listen)
  const nameOf = prepare ? makeStatementName() : null
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => makePostgresDriver(pool, nameOf, () => void pool.off?.('connect', listen)),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return { db, dialect: postgresDialect, ...commitAlone(db) }
}
