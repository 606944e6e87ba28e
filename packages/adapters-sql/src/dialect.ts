import type { CreateIndexBuilder, Kysely, RawBuilder } from 'kysely'
import type { Tables } from './tables.ts'

/** The unique keys that a write can run into without anybody being wrong. */
export type UniqueKey = 'id' | 'openid' | 'username' | 'email' | 'phone' | 'attempt'

/** Column types. Text compares byte for byte, trailing blanks included. */
export interface ColumnTypes {
  /** At most `length` characters, and fit for an index. */
  readonly key: (length: number) => RawBuilder<unknown>
  readonly text: RawBuilder<unknown>
  /** Every integer up to 2^53. */
  readonly integer: RawBuilder<unknown>
  readonly flag: RawBuilder<unknown>
}

/** All that the repositories need to know of the database they run on. */
export interface Dialect {
  /** The unique key that a failed write ran into, or null when the error is about something else. */
  readonly takenKey: (error: unknown) => UniqueKey | null
  /** Deadlock, serialization failure: nothing was written, and the same step may succeed a moment later. */
  readonly isTransient: (error: unknown) => boolean
  /** How an insert becomes an update: what follows its values, and the value that it would have written. */
  readonly onDuplicate: (columns: readonly string[]) => RawBuilder<unknown>
  readonly incoming: (column: string) => RawBuilder<number>
  readonly types: ColumnTypes
  /** Whether an index can leave out the rows that have no value. */
  readonly partialIndexes: boolean
  /** What follows the columns of a new table: by its `rowid` when it has an integer key, by its text key otherwise. */
  readonly tableOptions: (key: 'integer' | 'text') => RawBuilder<unknown>
  /** Adds an index, unless an interrupted migration has added it. */
  readonly addIndex: <C>(index: CreateIndexBuilder<C>) => Promise<void>
  /** Runs the step while no other node runs one. What an interrupted step leaves behind, the next one may find. */
  readonly exclusively: (db: Kysely<Tables>, step: (db: Kysely<Tables>) => Promise<void>) => Promise<void>
}
