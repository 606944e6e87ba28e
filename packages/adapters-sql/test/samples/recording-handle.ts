import type { SqliteHandle } from '@ks-auth/adapters-sql/sqlite'

export interface RecordingHandle extends SqliteHandle {
  /** Every statement that ran, oldest first. */
  readonly ran: string[]
}

/** A handle that remembers what ran on it. */
export const makeRecordingHandle = (handle: SqliteHandle): RecordingHandle => {
  const ran: string[] = []
  return {
    ran,
    close: () => handle.close(),
    prepare: (sql) => {
      const statement = handle.prepare(sql)
      return {
        all: (...parameters) => {
          ran.push(sql)
          return statement.all(...parameters)
        },
        run: (...parameters) => {
          ran.push(sql)
          return statement.run(...parameters)
        },
      }
    },
  }
}
