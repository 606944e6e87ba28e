import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSqlStorage } from '../dist/make-sql-storage.js'
import { commitAlone } from '../dist/run/commit-alone.js'
import { openHandle } from '../dist/sqlite/open-handle.js'
import { openSqlite } from '../dist/sqlite/open-sqlite.js'
import { fill } from './fill.mjs'

/** A file for each, so that none has the other's rows. */
export const openSqliteVariants = async (users) => {
  const folder = mkdtempSync(join(tmpdir(), 'ks-auth-bench-'))
  const open = async (name, sharing) => {
    const path = join(folder, `${name}.db`)
    const storage = makeSqlStorage(await openSqlite(path, 1000, sharing))
    await storage.migrate()
    const handle = await openHandle(path)
    const count = `(with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${users})
      select n from numbers)`
    for (const statement of fill(count)) handle.prepare(statement).run()
    // What was filled in is on the disk, and the log beside it is empty, before anything is measured.
    handle.prepare('pragma wal_checkpoint(truncate)').all()
    handle.close()
    return { name, storage }
  }
  const variants = [await open('a transaction each', commitAlone), await open('shared')]
  const close = async () => {
    for (const { storage } of variants) await storage.close()
    rmSync(folder, { recursive: true })
  }
  return { variants, close }
}
