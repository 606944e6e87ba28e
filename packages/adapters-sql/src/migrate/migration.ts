import type { Kysely } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { Tables } from '../tables.ts'

/** One step of the schema. Never changed once released; safe to run again after it was interrupted anywhere. */
export interface Migration {
  readonly version: number
  readonly apply: (db: Kysely<Tables>, dialect: Dialect) => Promise<void>
}
