import type { SqlStorage } from '@ks-auth/adapters-sql'
import { makeSqliteStorage, type SqliteHandle } from '@ks-auth/adapters-sql/sqlite'
import { onTestFinished } from 'vitest'

/** A migrated store that is closed when the test is over. */
export const openStorage = async (source: string | SqliteHandle): Promise<SqlStorage> => {
  const storage = await makeSqliteStorage(source)
  onTestFinished(() => storage.close())
  await storage.migrate()
  return storage
}
