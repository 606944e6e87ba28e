import { createTables } from './0001-create-tables.ts'
import type { Migration } from './migration.ts'

/** Every version of the schema, oldest first. */
export const migrations: readonly [Migration, ...Migration[]] = [createTables]
