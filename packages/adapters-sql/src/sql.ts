import type { Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { Writing } from './run/writing.ts'
import type { Tables } from './tables.ts'

/** A database, and how it speaks. */
export interface Sql extends Writing {
  readonly db: Kysely<Tables>
  readonly dialect: Dialect
}
