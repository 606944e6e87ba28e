import type { SqliteHandle } from '@ks-auth/adapters-sql/sqlite'
import { watchHandle } from './watch-handle.ts'

export interface RecordingHandle extends SqliteHandle {
  /** Every statement that ran, oldest first. */
  readonly ran: string[]
}

/** A handle that remembers what ran on it. */
export const makeRecordingHandle = (handle: SqliteHandle): RecordingHandle => {
  const ran: string[] = []
  return { ran, ...watchHandle(handle, (sql) => ran.push(sql)) }
}
