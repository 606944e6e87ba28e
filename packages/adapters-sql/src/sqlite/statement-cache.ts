import type { SqliteHandle, SqliteStatement } from './sqlite-handle.ts'

const capacity = 100

/** Prepares each SQL text once. Ours are few; should they ever be many, the oldest are prepared again. */
export const makeStatementCache = (handle: SqliteHandle): ((sql: string) => SqliteStatement) => {
  const statements = new Map<string, SqliteStatement>()

  return (sql) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = handle.prepare(sql)
    for (const oldest of statements.keys()) if (statements.size >= capacity) statements.delete(oldest)
    statements.set(sql, statement)
    return statement
  }
}
