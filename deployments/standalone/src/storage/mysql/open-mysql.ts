import type { SqlStorage } from '@ks-auth/adapters-sql'
import { makeMysqlStorage } from '@ks-auth/adapters-sql/mysql'
import { bounds } from '../../bounds.ts'
import type { MysqlDatabase } from '../../configuration/database.ts'
import { overPool } from '../over-pool.ts'
import { makePool } from './make-pool.ts'

export const openMysql = (database: MysqlDatabase, connections: number): SqlStorage => {
  const pool = makePool(database, connections)
  return overPool(pool, {
    storage: makeMysqlStorage(pool, {
      connectionTimeoutMillis: bounds.databaseConnectionMs,
      statementTimeoutMillis: bounds.statementMs,
    }),
    openUnhurried: () => makePool(database, 1),
    over: makeMysqlStorage,
  })
}
