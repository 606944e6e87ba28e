import type { SqlStorage } from '@ks-auth/adapters-sql'
import { makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import type { PostgresDatabase } from '../../configuration/database.ts'
import { patience } from '../patience.ts'
import { thenEnd } from '../then-end.ts'
import { limitQueue } from './limit-queue.ts'
import { makePool } from './make-pool.ts'

export const openPostgres = (database: PostgresDatabase, connections: number): SqlStorage => {
  const pool = makePool(database, { max: connections, query_timeout: patience.statement })
  const storage = makePostgresStorage(limitQueue(pool, patience.queue))
  return {
    ...storage,
    // It waits for other nodes and builds indexes of whole tables: no request, so nothing hurries it.
    migrate: () => thenEnd(makePool(database, { max: 1 }), (unhurried) => makePostgresStorage(unhurried).migrate()),
    close: async () => {
      await storage.close()
      await pool.end()
    },
  }
}
