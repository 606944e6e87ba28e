import type { SqlStorage } from '@ks-auth/adapters-sql'

/** A database as a test opens it: over a connection or a pool of its own. */
export interface OpenDatabase {
  readonly storage: SqlStorage
  /** Runs a statement past the store, and answers its rows. */
  readonly run: (statement: string) => Promise<readonly unknown[]>
  /** What a migration would run. */
  readonly dryRun: () => Promise<readonly string[]>
  readonly end: () => Promise<void>
}

/** A database of one test file's own. */
export interface TestDatabase {
  readonly url: string
  readonly drop: () => Promise<void>
}
