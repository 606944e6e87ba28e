import type { SqlStorage } from '@ks-auth/adapters-sql'
import type { Configuration } from '../configuration/configuration.ts'

/** Opens what the configuration names. Only its driver is loaded: a server with a file has no use for the others. */
export const openStorage = async ({
  database,
  connections,
}: Pick<Configuration, 'database' | 'connections'>): Promise<SqlStorage> => {
  switch (database._tag) {
    case 'Sqlite':
      return (await import('./sqlite/open-sqlite.ts')).openSqlite(database)
    case 'Postgres':
      return (await import('./postgres/open-postgres.ts')).openPostgres(database, connections)
    case 'Mysql':
      return (await import('./mysql/open-mysql.ts')).openMysql(database, connections)
  }
}
