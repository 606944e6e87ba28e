import { CompiledQuery, type DatabaseConnection, type Driver } from 'kysely'
import { makeSqliteConnection } from './sqlite-connection.ts'
import type { SqliteHandle } from './sqlite-handle.ts'
import { makeTurns } from './turns.ts'

const run = async (connection: DatabaseConnection, sql: string): Promise<void> => {
  await connection.executeQuery(CompiledQuery.raw(sql))
}

/**
 * One connection, used in turns. A transaction takes the write lock at once (`immediate`): one that reads first and
 * writes later could find that another process wrote in between, and fail with nothing to wait for.
 */
export const makeSqliteDriver = (handle: SqliteHandle, close: () => void): Driver => {
  const connection = makeSqliteConnection(handle)
  const turns = makeTurns()

  return {
    init: async () => {},
    acquireConnection: async () => {
      await turns.take()
      return connection
    },
    releaseConnection: async () => turns.pass(),
    beginTransaction: () => run(connection, 'begin immediate'),
    commitTransaction: () => run(connection, 'commit'),
    // SQLite itself rolls back on some errors, and then refuses to do it again. The first error is the one to tell.
    rollbackTransaction: () => run(connection, 'rollback').catch(() => {}),
    destroy: async () => close(),
  }
}
