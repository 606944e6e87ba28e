import type { SqliteHandle } from './sqlite-handle.ts'

/**
 * Closes the handle with everything in the one file, so that a copy of it is a backup. SQLite does so by itself when no
 * statement is left; @photostructure/sqlite leaves ours to the garbage collector.
 */
export const closeWhole = (handle: SqliteHandle): void => {
  try {
    handle.prepare('pragma wal_checkpoint(truncate)').all()
  } catch {
    // Nothing is lost: who opens the file next reads the log beside it.
  }
  handle.close()
}
