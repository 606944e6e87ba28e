import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Commits } from './commits.ts'

/** Each step in a transaction of its own. */
export const commitAlone = (db: Kysely<Tables>): Commits => ({
  transact: (step) => db.transaction().execute(step),
  write: (step) => step(db),
})
