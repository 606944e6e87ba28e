export { DatabaseFailure } from '../run/database-failure.ts'
export type { SqlStorage } from '../sql-storage.ts'
export { makeSqliteStorage } from './make-sqlite-storage.ts'
export type { SqliteHandle, SqliteStatement, SqliteValue } from './sqlite-handle.ts'
