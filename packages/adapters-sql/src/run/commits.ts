import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Runs a step, and answers when it is committed. A step that throws leaves nothing behind, and whoever asked gets its error. */
export type Commit = <A>(step: (on: Kysely<Tables>) => Promise<A>) => Promise<A>

/** How what is written gets committed. */
export interface Commits {
  /** For a step of several statements. */
  readonly transact: Commit
  /** For a step of one statement, which is a transaction by itself. */
  readonly write: Commit
}
