import { DatabaseFailure } from '../run/database-failure.ts'
import { mysqlFailure } from './mysql-failure.ts'
import type { MysqlClient, MysqlPool } from './mysql-pool.ts'
import { within } from './within.ts'

/** mysql2 lets a caller wait for a free connection for ever. One that comes too late goes straight back. */
export const connect = async (pool: MysqlPool, patienceMs: number): Promise<MysqlClient> => {
  const connecting = pool.getConnection()
  const tooLate = (): DatabaseFailure => {
    connecting.then(
      (client) => client.release(),
      () => {},
    )
    return new DatabaseFailure(`no connection was free within ${patienceMs} ms`, { code: 'ETIMEDOUT' })
  }
  try {
    return await within(patienceMs, connecting, tooLate)
  } catch (error) {
    throw error instanceof DatabaseFailure ? error : mysqlFailure(error, null, 'connect')
  }
}
