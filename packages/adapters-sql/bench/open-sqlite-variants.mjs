import { temporarySqlite } from '../../../bench/databases/temporary-sqlite.mjs'
import { makeSqlStorage } from '../dist/make-sql-storage.js'
import { commitAlone } from '../dist/run/commit-alone.js'
import { openHandle } from '../dist/sqlite/open-handle.js'
import { openSqlite } from '../dist/sqlite/open-sqlite.js'
import { fill } from './fill.mjs'

/** A file for each, so that none has the other's rows. */
export const openSqliteVariants = async (users) => {
  const opened = []
  const open = async (name, sharing) => {
    const { url, drop } = await temporarySqlite()
    const path = url.replace('sqlite:', '')
    const storage = makeSqlStorage(await openSqlite(path, 1000, sharing))
    opened.push({ storage, drop })
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
  const close = async () => {
    for (const { storage, drop } of opened) {
      await storage.close()
      await drop()
    }
  }
  return { variants: [await open('a transaction each', commitAlone), await open('shared')], close }
}
