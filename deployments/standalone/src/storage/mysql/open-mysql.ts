import type { SqlStorage } from '@ks-auth/adapters-sql'
import { makeMysqlStorage } from '@ks-auth/adapters-sql/mysql'
import type { MysqlDatabase } from '../../configuration/database.ts'
import { patience } from '../patience.ts'
import { thenEnd } from '../then-end.ts'
import { hurryPool } from './hurry-pool.ts'
import { makePool } from './make-pool.ts'

export const openMysql = (database: MysqlDatabase, connections: number): SqlStorage => {
  const pool = makePool(database, connections)
  const storage = makeMysqlStorage(hurryPool(pool, patience.statement), {
    connectionTimeoutMillis: patience.connection,
  })
  return {
    ...storage,
    // It waits for other nodes and builds indexes of whole tables: no request, so nothing hurries it.
    migrate: () => thenEnd(makePool(database, 1), (unhurried) => makeMysqlStorage(unhurried).migrate()),
    close: async () => {
      await storage.close()
      await pool.end()
    },
  }
}
