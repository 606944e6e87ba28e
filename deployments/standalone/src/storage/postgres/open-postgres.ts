import type { SqlStorage } from '@ks-auth/adapters-sql'
import { makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import { bounds } from '../../bounds.ts'
import type { PostgresDatabase } from '../../configuration/database.ts'
import { overPool } from '../over-pool.ts'
import { limitQueue } from './limit-queue.ts'
import { makePool } from './make-pool.ts'

export const openPostgres = (database: PostgresDatabase, connections: number): SqlStorage => {
  const pool = makePool(database, {
    max: connections,
    query_timeout: bounds.statementMs,
    statement_timeout: bounds.statementOnServerMs,
    lock_timeout: bounds.rowLockMs,
  })
  return overPool(pool, {
    storage: makePostgresStorage(limitQueue(pool, bounds.databaseQueueLength)),
    openUnhurried: () => makePool(database, { max: 1 }),
    over: makePostgresStorage,
  })
}
