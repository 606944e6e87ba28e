import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { groupCommit } from '../batch/group-commit.ts'
import type { Transact } from '../run/transact.ts'
import type { Sql } from '../sql.ts'
import type { Tables } from '../tables.ts'
import { closeWhole } from './close-whole.ts'
import { configure } from './configure.ts'
import { openHandle } from './open-handle.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { makeSqliteDriver } from './sqlite-driver.ts'
import type { SqliteHandle } from './sqlite-handle.ts'

/** A path is opened here and closed with the database; a handle stays the caller's to close. */
export const openSqlite = async (
  source: string | SqliteHandle,
  patienceMs = 1000,
  sharing: (db: Kysely<Tables>) => Transact = groupCommit,
): Promise<Sql> => {
  const handle = typeof source === 'string' ? await openHandle(source) : source
  const close = (): void => {
    if (typeof source === 'string') closeWhole(handle)
  }
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => makeSqliteDriver(handle, patienceMs, close),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (of) => new SqliteIntrospector(of),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  const sql: Sql = { db, dialect: sqliteDialect, transact: sharing(db) }
  await configure(sql)
  return sql
}
