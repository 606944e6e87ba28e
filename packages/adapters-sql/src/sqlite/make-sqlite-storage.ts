import type { StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { CompiledQuery, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { makeSqlStorage } from '../make-sql-storage.ts'
import { ask } from '../run/ask.ts'
import type { Sql } from '../sql.ts'
import type { SqlStorage } from '../sql-storage.ts'
import type { Tables } from '../tables.ts'
import { openHandle } from './open-handle.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { makeSqliteDriver } from './sqlite-driver.ts'
import type { SqliteHandle } from './sqlite-handle.ts'

/** A wait inside SQLite holds up the whole process, so it is short; the rest of the patience is in the retries. */
const busyTimeoutMs = 1000

const settings = [`pragma busy_timeout = ${busyTimeoutMs}`, 'pragma journal_mode = wal', 'pragma synchronous = full']

const configure = (sql: Sql): TaskEither<StorageUnavailable, void> =>
  ask(sql, async () => {
    for (const setting of settings) await sql.db.executeQuery(CompiledQuery.raw(setting))
  })

/**
 * A store in a SQLite file: a path, `:memory:`, or a handle with the API of node:sqlite, used by nothing else meanwhile.
 * A commit is on the disk before it is answered. A handle that was passed in stays open after `close`.
 */
export const makeSqliteStorage = async (source: string | SqliteHandle): Promise<SqlStorage> => {
  const handle = typeof source === 'string' ? await openHandle(source) : source

  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => makeSqliteDriver(handle, () => typeof source === 'string' && handle.close()),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (of) => new SqliteIntrospector(of),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  const sql: Sql = { db, dialect: sqliteDialect }
  const configured = await configure(sql)()
  if (E.isRight(configured)) return makeSqlStorage(sql)
  await db.destroy()
  throw configured.left.cause
}
