import type { Sql } from '../sql.ts'
import type { Migration } from './migration.ts'
import { schemaVersion } from './schema-version.ts'

/** Throws unless the database has exactly the schema that this version works on. */
export const requireSchema = async ({ db }: Sql, migrations: readonly Migration[]): Promise<void> => {
  const known = migrations.at(-1)?.version ?? 0
  const found = await schemaVersion(db)
  if (found !== known) throw new Error(`the database has schema version ${found}, ${known} is needed: migrate it`)
}
