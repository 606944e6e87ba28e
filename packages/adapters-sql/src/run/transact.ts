import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/**
 * Runs a step in a transaction, and answers when it is committed. A step that throws leaves nothing behind, and whoever
 * asked gets its error.
 */
export type Transact = <A>(step: (on: Kysely<Tables>) => Promise<A>) => Promise<A>

/** Each step in a transaction of its own. */
export const transactIn =
  (db: Kysely<Tables>): Transact =>
  (step) =>
    db.transaction().execute(step)
