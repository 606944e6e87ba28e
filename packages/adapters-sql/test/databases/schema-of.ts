import type { OpenDatabase } from './database.ts'

const postgres = [
  `select table_name, column_name, data_type, collation_name, is_nullable from information_schema.columns
     where table_schema = current_schema() order by table_name, ordinal_position`,
  'select indexdef from pg_indexes where schemaname = current_schema() order by indexname',
]

const mysql = [
  `select table_name, column_name, column_type, is_nullable from information_schema.columns
     where table_schema = database() order by table_name, ordinal_position`,
  `select table_name, index_name, non_unique, column_name from information_schema.statistics
     where table_schema = database() order by table_name, index_name, seq_in_index`,
  'select table_name, engine from information_schema.tables where table_schema = database() order by table_name',
]

const sqlite = ['select type, name, sql from sqlite_schema order by type, name']

/** Every table, column and index of a database, as it tells them itself. */
export const schemaOf = async (url: string, run: OpenDatabase['run']): Promise<readonly unknown[]> => {
  const queries = url.startsWith('postgres:') ? postgres : url.startsWith('mysql:') ? mysql : sqlite
  const found: unknown[] = []
  for (const query of queries) found.push(...(await run(query)))
  return found
}
