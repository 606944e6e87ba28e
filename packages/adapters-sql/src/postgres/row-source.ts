import { type RawBuilder, sql as raw } from 'kysely'
import type { StoredColumns } from '../row/stored-columns.ts'

type Name<Row> = keyof Row & string

/** What a statement binds, by names of its own. */
export type Bound = Readonly<Record<string, unknown>>

/** Where an insert has its rows from. `bound` stands for the value of a name, and `bind` gives the names values. */
interface Source<Rows> {
  readonly select: (bound: (name: string) => unknown) => RawBuilder<unknown>
  readonly bind: (rows: Rows) => Bound
}

export interface RowSource<Row> {
  readonly columns: readonly Name<Row>[]
  readonly one: Source<Row>
  /** Rows bound column by column, an array for each: the statement is the same text for however many. */
  readonly many: Source<readonly Row[]>
}

const types = { text: 'text', integer: 'bigint' }

/** For a table with these columns. What is bound for it is told apart from other tables by its name. */
export const rowSource = <Row>(table: string, stored: StoredColumns<Row>): RowSource<Row> => {
  const columns = Object.keys(stored) as Name<Row>[]
  const nameOf = (column: Name<Row>): string => `${table}.${column}`
  const binding = (valueOf: (column: Name<Row>) => unknown) =>
    Object.fromEntries(columns.map((column) => [nameOf(column), valueOf(column)]))
  const casts = (bound: (name: string) => unknown, suffix: string) =>
    raw.join(columns.map((column) => raw`${bound(nameOf(column))}::${raw.raw(types[stored[column]] + suffix)}`))

  return {
    columns,
    one: {
      select: (bound) => raw`select ${casts(bound, '')}`,
      bind: (row) => binding((column) => row[column]),
    },
    many: {
      select: (bound) => raw`select * from unnest(${casts(bound, '[]')})`,
      bind: (rows) => binding((column) => rows.map((row) => row[column])),
    },
  }
}
