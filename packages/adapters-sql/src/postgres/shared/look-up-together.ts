import * as E from 'fp-ts/lib/Either.js'
import { identity } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import type { Outcome, Runs } from '../../batch/together.ts'

/** How rows are found by a unique key. */
export interface Lookup<Key, A> {
  readonly one: (key: Key) => Promise<O.Option<A>>
  readonly rowsOf: (keys: readonly Key[]) => Promise<readonly unknown[]>
  /** Texts that are equal for a row and for its key alone. */
  readonly nameOfRow: (row: unknown) => string
  readonly nameOf: (key: Key) => string
  readonly read: (row: unknown) => A
}

/**
 * Looks keys up in one statement. A row that cannot be read is refused to whoever asked for it alone. A lone key has a
 * statement of its own, as in `openTogether`.
 */
export const lookUpTogether = <Key, A>({
  one,
  rowsOf,
  nameOfRow,
  nameOf,
  read,
}: Lookup<Key, A>): Runs<Key, O.Option<A>> => ({
  one,
  many: async (keys) => {
    const found = new Map((await rowsOf(keys)).map((row) => [nameOfRow(row), row]))
    return keys.map((key): Outcome<O.Option<A>> => {
      const row = found.get(nameOf(key))
      return row === undefined ? E.right(O.none) : E.tryCatch(() => O.some(read(row)), identity)
    })
  },
})
