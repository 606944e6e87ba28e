import type { Storage, StorageUnavailable } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** The four ports of a store on one SQL database. */
export interface SqlStorage extends Storage {
  /**
   * Brings the schema up to date. Nodes that start together wait for each other; an interrupted run is completed by the
   * next. Rejects with SchemaTooNew, or with the error of the driver.
   */
  readonly migrate: () => Promise<void>
  /** Whether the database answers, takes writes and has the schema that this version needs. Writes nothing. */
  readonly ping: TaskEither<StorageUnavailable, void>
  /** Every call after it is StorageUnavailable. */
  readonly close: () => Promise<void>
}
