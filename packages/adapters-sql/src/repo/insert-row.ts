import { type RawBuilder, sql as raw } from 'kysely'
import type { Database } from '../database.ts'
import type { StoredColumns } from '../row/stored-columns.ts'
import { type Precompiled, precompile } from '../run/precompile.ts'
import type { Tables } from '../tables.ts'

/** Stores a whole row. `unless` is what becomes of one that is there already; without it, that is an error. */
export const insertRow = <Table extends keyof Tables>(
  { db }: Database,
  table: Table,
  stored: StoredColumns<Tables[Table]>,
  unless: RawBuilder<unknown> = raw``,
): Precompiled<Tables[Table]> =>
  precompile((value) => {
    const columns = Object.keys(stored) as (keyof Tables[Table] & string)[]
    const values = raw.join(columns.map((column) => value(column)))
    return db.insertInto(table).columns(columns).expression(raw`values (${values}) ${unless}`)
  })
