import { CompiledQuery, type DatabaseConnection, type Driver } from 'kysely'
import { makeSqliteConnection } from './sqlite-connection.ts'
import type { SqliteHandle } from './sqlite-handle.ts'
import { makeStatementCache } from './statement-cache.ts'
import { makeTurns } from './turns.ts'

const run = async (connection: DatabaseConnection, sql: string): Promise<void> => {
  await connection.executeQuery(CompiledQuery.raw(sql))
}

/**
 * One handle, used in turns. Whoever takes a turn waits `patienceMs` for the locks of others, and the time in the queue
 * counts: when a lock is stuck, everybody who waits hears so at the same time and not one after the other.
 */
export const makeSqliteDriver = (handle: SqliteHandle, patienceMs: number, close: () => void): Driver => {
  const prepare = makeStatementCache(handle)
  const turns = makeTurns()

  return {
    init: async () => {},
    acquireConnection: async () => {
      const deadline = performance.now() + patienceMs
      await turns.take()
      return makeSqliteConnection(prepare, deadline)
    },
    releaseConnection: async () => turns.pass(),
    // Takes the write lock at once: a transaction that reads first and writes later could find that another process
    // wrote in between, and fail with nothing to wait for.
    beginTransaction: (connection) => run(connection, 'begin immediate'),
    commitTransaction: (connection) => run(connection, 'commit'),
    // SQLite itself rolls back on some errors, and then refuses to do it again. The first error is the one to tell.
    rollbackTransaction: (connection) => run(connection, 'rollback').catch(() => {}),
    destroy: async () => close(),
  }
}
