import type { MysqlPool } from '@ks-auth/adapters-sql/mysql'
import { hurryClient } from './hurry-client.ts'

/** A pool whose statements are answered in time or not at all. */
export const hurryPool = (pool: MysqlPool, milliseconds: number): MysqlPool => ({
  getConnection: async () => hurryClient(await pool.getConnection(), milliseconds),
})
