import { makeSqlStorage } from '../make-sql-storage.ts'
import type { SqlStorage } from '../sql-storage.ts'
import { openSqlite } from './open-sqlite.ts'
import type { SqliteHandle } from './sqlite-handle.ts'

/**
 * A store in a SQLite file: a path, `:memory:`, or a handle with the API of node:sqlite that nothing else uses meanwhile.
 * A write is on the disk before it is answered. A handle that was passed in stays open after `close`.
 */
export const makeSqliteStorage = async (source: string | SqliteHandle): Promise<SqlStorage> =>
  makeSqlStorage(await openSqlite(source))
