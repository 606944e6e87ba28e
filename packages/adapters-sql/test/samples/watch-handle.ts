import type { SqliteHandle } from '@ks-auth/adapters-sql/sqlite'

/** The handle, with a look at each statement before it runs; what the look throws comes in place of the statement. */
export const watchHandle = (handle: SqliteHandle, before: (sql: string) => void): SqliteHandle => ({
  close: () => handle.close(),
  prepare: (sql) => {
    const statement = handle.prepare(sql)
    return {
      all: (...parameters) => {
        before(sql)
        return statement.all(...parameters)
      },
      run: (...parameters) => {
        before(sql)
        return statement.run(...parameters)
      },
    }
  },
})
