import type { SqliteHandle } from './sqlite-handle.ts'

type Open = new (path: string) => SqliteHandle

const hasDatabase = (module: object | undefined): module is { readonly DatabaseSync: Open } =>
  module !== undefined && 'DatabaseSync' in module

/** Opens a file with the SQLite of Node (from 22.13 on), else with that of @photostructure/sqlite. */
export const openHandle = async (path: string): Promise<SqliteHandle> => {
  const builtin = process.getBuiltinModule('node:sqlite')
  const { DatabaseSync } = hasDatabase(builtin) ? builtin : await import('@photostructure/sqlite')
  return new DatabaseSync(path)
}
