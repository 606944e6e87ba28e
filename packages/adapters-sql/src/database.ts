import type { Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { Commits } from './run/commits.ts'
import type { Tables } from './tables.ts'

/** A database, and how it speaks. */
export interface Database extends Commits {
  readonly db: Kysely<Tables>
  readonly dialect: Dialect
}
