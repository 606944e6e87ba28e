import { CompiledQuery, type DatabaseConnection, type Driver } from 'kysely'
import { makeSqliteConnection, type SharedHandle, type SqliteConnection } from './sqlite-connection.ts'
import type { SqliteHandle } from './sqlite-handle.ts'
import { makeStatementCache } from './statement-cache.ts'
import { makeTurns } from './turns.ts'

const run = async (connection: DatabaseConnection, sql: string): Promise<void> => {
  await connection.executeQuery(CompiledQuery.raw(sql))
}

export interface SqliteDatabase {
  readonly handle: SqliteHandle
  readonly patienceMs: number
  readonly requireFile: SharedHandle['requireFile']
  readonly close: () => void
}

/**
 * One handle, used in turns. Whoever comes waits `patienceMs` for the locks of others, and the time in the queue counts:
 * when a lock is stuck, everybody who waits hears so at the same time and not one after the other.
 */
export const makeSqliteDriver = ({ handle, patienceMs, requireFile, close }: SqliteDatabase): Driver => {
  const prepare = makeStatementCache(handle)
  const shared: SharedHandle = { prepare, requireFile, turns: makeTurns(), writers: makeTurns() }

  return {
    init: async () => {},
    acquireConnection: async () => makeSqliteConnection(shared, performance.now() + patienceMs),
    releaseConnection: async (connection: SqliteConnection) => connection.release(),
    beginTransaction: (connection: SqliteConnection) => connection.begin(),
    commitTransaction: (connection) => run(connection, 'commit'),
    // SQLite itself rolls back on some errors, and then refuses to do it again. The first error is the one to tell.
    rollbackTransaction: (connection) => run(connection, 'rollback').catch(() => {}),
    destroy: async () => close(),
  }
}
