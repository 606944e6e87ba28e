import type { Database } from '../database.ts'
import type { Migration } from './migration.ts'
import { schemaVersion } from './schema-version.ts'

/**
 * Throws when the database lacks something that this version works on, or would refuse what it writes: a replica, a
 * database or a file that may only be read. A later schema is no reason: nodes that run already go on while the next
 * version is rolled out.
 */
export const requireSchema = async ({ db }: Database, migrations: readonly Migration[]): Promise<void> => {
  const known = migrations.at(-1)?.version ?? 0
  const found = await schemaVersion(db)
  if (found < known) throw new Error(`the database has schema version ${found} and needs ${known}: migrate it`)
  // A write of nothing, which every database refuses like any other write.
  await db.deleteFrom('ks_auth_migrations').where('version', '=', 0).execute()
}
