import type { Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { Transact } from './run/transact.ts'
import type { Tables } from './tables.ts'

/** A database, and how it speaks. */
export interface Sql {
  readonly db: Kysely<Tables>
  readonly dialect: Dialect
  readonly transact: Transact
}
