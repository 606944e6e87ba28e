import type { SqliteHandle } from '@ks-auth/adapters-sql/sqlite'

/** The only column of what a statement answers. */
export const column = (handle: SqliteHandle, sql: string): readonly unknown[] =>
  handle
    .prepare(sql)
    .all()
    .flatMap((row) => Object.values(row as object) as unknown[])
