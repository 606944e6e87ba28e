import type { Database } from '../configuration/database.ts'
import { openStorage } from './open-storage.ts'

/** Brings the schema of the database up to date, and says so. */
export const migrate = async (database: Database): Promise<string> => {
  const storage = await openStorage({ database, connections: 1 })
  try {
    await storage.migrate()
  } finally {
    await storage.close()
  }
  return 'the database has the schema of this version'
}
