import { DatabaseFailure } from '../run/database-failure.ts'
import { mysqlFailure } from './mysql-failure.ts'
import type { MysqlClient, MysqlPool } from './mysql-pool.ts'

/** mysql2 lets a caller wait for a free connection for ever. One that comes too late goes straight back. */
export const connect = async (pool: MysqlPool, patienceMs: number): Promise<MysqlClient> => {
  const connecting = pool.getConnection()
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      connecting.then(
        (client) => client.release(),
        () => {},
      )
      reject(new DatabaseFailure(`no connection was free within ${patienceMs} ms`, { code: 'ETIMEDOUT' }))
    }, patienceMs)
  })
  try {
    return await Promise.race([connecting, tooLate])
  } catch (error) {
    throw error instanceof DatabaseFailure ? error : mysqlFailure(error, null, 'connect')
  } finally {
    clearTimeout(timer)
  }
}
