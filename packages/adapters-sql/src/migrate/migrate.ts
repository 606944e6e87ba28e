import * as E from 'fp-ts/lib/Either.js'
import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { ask } from '../run/ask.ts'
import type { Tables } from '../tables.ts'
import type { Migration } from './migration.ts'
import { SchemaTooNew } from './schema-too-new.ts'
import { schemaVersion } from './schema-version.ts'

/** Applies what is missing, while other nodes wait. Rejects with SchemaTooNew, or with the error of the driver. */
export const migrate = async (database: Database, migrations: readonly Migration[]): Promise<void> => {
  const { db, dialect } = database
  const known = migrations.at(-1)?.version ?? 0

  const isOld = (found: number): boolean => {
    if (found > known) throw new SchemaTooNew(found, known)
    return found < known
  }

  const migrated = await ask(database, async () => {
    // Most starts find nothing to do, and reading so needs no lock and no right to change the schema.
    if (!isOld(await schemaVersion(db))) return
    await dialect.exclusively(db, async (alone) => {
      await createMigrationsTable(alone, database)
      const found = await schemaVersion(alone)
      if (!isOld(found)) return
      for (const { version, apply } of migrations) {
        if (version <= found) continue
        await apply(alone, dialect)
        await alone.insertInto('ks_auth_migrations').values({ version, applied_at: Date.now() }).execute()
      }
    })
  })()
  if (E.isLeft(migrated)) throw migrated.left.cause
}

const createMigrationsTable = (db: Kysely<Tables>, { dialect: { types, tableOptions } }: Database): Promise<void> =>
  db.schema
    .createTable('ks_auth_migrations')
    .ifNotExists()
    .addColumn('version', types.integer, (column) => column.primaryKey())
    .addColumn('applied_at', types.integer, (column) => column.notNull())
    .modifyEnd(tableOptions('integer'))
    .execute()
