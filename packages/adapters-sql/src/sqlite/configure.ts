import * as E from 'fp-ts/lib/Either.js'
import { CompiledQuery } from 'kysely'
import type { Database } from '../database.ts'
import { ask } from '../run/ask.ts'

const settings = [
  // A wait inside SQLite holds up the whole process: `waitForLock` has the patience.
  'pragma busy_timeout = 0',
  'pragma journal_mode = wal',
  // In a write-ahead log, anything less may lose what was committed last when the power fails.
  'pragma synchronous = full',
  // Moving the log into the file waits for the disk twice: at 16 MB and not at 4, and with as much of the file in memory.
  'pragma wal_autocheckpoint = 4000',
  'pragma cache_size = -16000',
]

/** Settles how the connection waits and what a commit promises. A database that refuses is closed again. */
export const configure = async (database: Database): Promise<void> => {
  const configured = await ask(database, async () => {
    for (const setting of settings) await database.db.executeQuery(CompiledQuery.raw(setting))
  })()
  if (E.isRight(configured)) return
  await database.db.destroy()
  throw configured.left.cause
}
