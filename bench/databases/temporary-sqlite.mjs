import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteClass } from './sqlite-class.mjs'
import { tables } from './tables.mjs'

/** A SQLite file that is removed again. */
export const temporarySqlite = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ks-auth-bench-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.on('exit', remove)
  const path = join(folder, 'bench.db')
  return {
    url: `sqlite:${path}`,
    rows: async () => {
      const Database = sqliteClass()
      const db = new Database(path)
      const rows = tables.map((table) => [
        table,
        db
          .prepare(`select * from ${table}`)
          .all()
          .map((row) => ({ ...row })),
      ])
      db.close()
      return Object.fromEntries(rows)
    },
    drop: async () => {
      remove()
      process.off('exit', remove)
    },
  }
}
