import type { MysqlClient } from './mysql-pool.ts'

const guarded = new WeakSet<MysqlClient['connection']>()

/**
 * A pool of mysql2 listens to the first error of a connection only. One that the server ends reports two, and an error
 * that nobody listens to ends the process. Who uses the connection hears of it anyway.
 */
export const guard = (connection: MysqlClient['connection']): void => {
  if (!guarded.has(connection)) connection.on('error', () => {})
  guarded.add(connection)
}
