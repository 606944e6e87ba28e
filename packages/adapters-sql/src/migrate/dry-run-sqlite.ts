import { existsSync } from 'node:fs'
import { makeSqliteStorage } from '../sqlite/make-sqlite-storage.ts'
import { openHandle } from '../sqlite/open-handle.ts'
import type { SqliteHandle } from '../sqlite/sqlite-handle.ts'
import { isRead } from './is-read.ts'
import { makeScript, type Script } from './script.ts'

/** The statements that `migrate` would run now, in their order. Makes no file, and writes nothing into one. */
export const dryRunSqlite = async (path: string): Promise<readonly string[]> => {
  const script = makeScript()
  const handle = await openHandle(existsSync(path) ? path : ':memory:')
  try {
    const storage = await makeSqliteStorage(recording(handle, script))
    await storage.migrate()
  } finally {
    handle.close()
  }
  return script.statements
}

const recording = (handle: SqliteHandle, { add }: Script): SqliteHandle => ({
  prepare: (sql) =>
    isRead(sql)
      ? handle.prepare(sql)
      : {
          all: () => [],
          run: (...values) => {
            add(sql, values)
            return { changes: 0 }
          },
        },
  close: () => handle.close(),
})
