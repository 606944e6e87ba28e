import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Database } from '../database.ts'
import type { Commits } from '../run/commits.ts'
import type { Tables } from '../tables.ts'
import { closeWhole } from './close-whole.ts'
import { configure } from './configure.ts'
import { groupCommit } from './group-commit.ts'
import { openHandle } from './open-handle.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { makeSqliteDriver, type SqliteDatabase } from './sqlite-driver.ts'
import type { SqliteHandle } from './sqlite-handle.ts'
import { watchFile } from './watch-file.ts'

const openFile = async (path: string, patienceMs: number): Promise<SqliteDatabase> => {
  const handle = await openHandle(path)
  return { handle, patienceMs, requireFile: watchFile(path), close: () => closeWhole(handle) }
}

/** A path is opened here and closed with the database; a handle stays the caller's to close. */
export const openSqlite = async (
  source: string | SqliteHandle,
  patienceMs = 1000,
  sharing: (db: Kysely<Tables>) => Commits = groupCommit,
): Promise<Database> => {
  const file: SqliteDatabase =
    typeof source === 'string'
      ? await openFile(source, patienceMs)
      : { handle: source, patienceMs, requireFile: () => {}, close: () => {} }
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => makeSqliteDriver(file),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (of) => new SqliteIntrospector(of),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  const database: Database = { db, dialect: sqliteDialect, ...sharing(db) }
  await configure(database)
  return database
}
