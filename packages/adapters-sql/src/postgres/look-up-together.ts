import * as E from 'fp-ts/lib/Either.js'
import { identity } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import type { Kysely, QueryResult } from 'kysely'
import type { Outcome, Run } from '../batch/together.ts'
import type { Tables } from '../tables.ts'

/** How rows are found by a unique key. */
export interface Lookup<Key, A> {
  readonly one: (db: Kysely<Tables>, key: Key) => Promise<QueryResult<unknown>>
  readonly many: (db: Kysely<Tables>, keys: readonly Key[]) => Promise<QueryResult<unknown>>
  /** Texts that are equal for a row and for its key alone. */
  readonly nameOfRow: (row: unknown) => string
  readonly nameOf: (key: Key) => string
  readonly read: (row: unknown) => A
}

/**
 * Looks keys up in one statement. A row that cannot be read is refused to whoever asked for it alone. A lone key has a
 * statement of its own, as in `openTogether`.
 */
export const lookUpTogether =
  <Key, A>(db: Kysely<Tables>, { one, many, nameOfRow, nameOf, read }: Lookup<Key, A>): Run<Key, O.Option<A>> =>
  async (keys) => {
    const [only] = keys
    const { rows } = keys.length === 1 && only !== undefined ? await one(db, only) : await many(db, keys)
    const found = new Map(rows.map((row) => [nameOfRow(row), row]))
    return keys.map((key): Outcome<O.Option<A>> => {
      const row = found.get(nameOf(key))
      return row === undefined ? E.right(O.none) : E.tryCatch(() => O.some(read(row)), identity)
    })
  }
