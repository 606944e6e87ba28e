/** A value as SQLite stores it. */
export type SqliteValue = string | number | bigint | Uint8Array | null

export interface SqliteStatement {
  all(...parameters: SqliteValue[]): unknown[]
  run(...parameters: SqliteValue[]): { readonly changes: number | bigint }
}

/** The part of a `DatabaseSync` that is called here: that of node:sqlite fits, and that of @photostructure/sqlite. */
export interface SqliteHandle {
  prepare(sql: string): SqliteStatement
  close(): void
}
