import * as t from 'io-ts'
import { type Kysely, sql as raw } from 'kysely'
import { rowReader } from '../row/row-reader.ts'
import { storedInteger } from '../row/stored-integer.ts'
import type { Tables } from '../tables.ts'
import { isMissingTable } from './is-missing-table.ts'

const readVersionRow = rowReader(t.type({ version: storedInteger<number>('Version', 1) }, 'ks_auth_migrations'))

/** The latest migration that was applied, 0 before the first. */
export const schemaVersion = async (db: Kysely<Tables>): Promise<number> => {
  const newest = db.selectFrom('ks_auth_migrations').select('version').orderBy('version', 'desc').limit(raw.lit(1))
  try {
    const row = await newest.executeTakeFirst()
    return row === undefined ? 0 : readVersionRow(row).version
  } catch (error) {
    if (isMissingTable(error)) return 0
    throw error
  }
}
