import type { Database } from '../configuration/database.ts'
import { thenEnd } from './then-end.ts'

/** The statements that a migration of the database would run now. Only its driver is loaded. */
export const dryRun = async (database: Database): Promise<readonly string[]> => {
  const { dryRunMysql, dryRunPostgres, dryRunSqlite } = await import('@ks-auth/adapters-sql/migrate')
  switch (database._tag) {
    case 'Sqlite':
      return dryRunSqlite(database.path)
    case 'Postgres': {
      const { makePool } = await import('./postgres/make-pool.ts')
      return thenEnd(makePool(database, { max: 1 }), dryRunPostgres)
    }
    case 'Mysql': {
      const { makePool } = await import('./mysql/make-pool.ts')
      return thenEnd(makePool(database, 1), dryRunMysql)
    }
  }
}
