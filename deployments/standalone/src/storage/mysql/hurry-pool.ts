import type { MysqlPool } from '@ks-auth/adapters-sql/mysql'
import type { Patience } from '../patience.ts'
import { hurryClient } from './hurry-client.ts'
import { within } from './within.ts'

/** mysql2 lets a caller wait for a free connection for ever. One that comes too late goes straight back. */
export const hurryPool = (pool: MysqlPool, { connection, statement }: Patience): MysqlPool => ({
  getConnection: async () => {
    const client = await within(connection, pool.getConnection(), (late) => late.release())
    return hurryClient(client, statement)
  },
})
