import type { Driver } from 'kysely'
import { runControl } from '../run/run-control.ts'
import { makeSqliteConnection, type SharedHandle, type SqliteConnection } from './sqlite-connection.ts'
import type { SqliteHandle } from './sqlite-handle.ts'
import { makeStatementCache } from './statement-cache.ts'
import { makeTurns } from './turns.ts'
import { makeWriteLock } from './write-lock.ts'

export interface SqliteDatabase {
  readonly handle: SqliteHandle
  readonly patienceMs: number
  /** Throws when what would be written now would be lost. */
  readonly requireFile: () => void
  readonly close: () => void
}

/** One handle, used in turns. Whoever comes waits `patienceMs` for the locks of others, and the time in the queue counts. */
export const makeSqliteDriver = ({ handle, patienceMs, requireFile, close }: SqliteDatabase): Driver => {
  const shared: SharedHandle = {
    prepare: makeStatementCache(handle),
    turns: makeTurns(),
    writeLock: makeWriteLock(patienceMs, requireFile),
  }

  return {
    init: async () => {},
    acquireConnection: async () => makeSqliteConnection(shared, performance.now() + patienceMs),
    releaseConnection: async (connection: SqliteConnection) => connection.release(),
    beginTransaction: (connection: SqliteConnection) => connection.begin(),
    commitTransaction: (connection) => runControl(connection, 'commit'),
    // SQLite itself rolls back on some errors, and then refuses to do it again. The first error is the one to tell.
    rollbackTransaction: (connection) => runControl(connection, 'rollback').catch(() => {}),
    destroy: async () => close(),
  }
}
