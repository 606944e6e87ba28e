import { CompiledQuery, type DatabaseConnection, type Driver } from 'kysely'
import { connect } from './connect.ts'
import { type MysqlConnection, makeMysqlConnection } from './mysql-connection.ts'
import type { MysqlClient, MysqlPool } from './mysql-pool.ts'

const run = async (connection: DatabaseConnection, sql: string): Promise<void> => {
  await connection.executeQuery(CompiledQuery.raw(sql))
}

type Guard = (client: MysqlClient) => MysqlClient

/**
 * A pool of mysql2 listens to the first error of a connection only. One that the server ends reports two, and an error
 * that nobody listens to ends the process. Who uses the connection hears of it anyway.
 */
const makeGuard = (): Guard => {
  const guarded = new WeakSet()
  return (client) => {
    if (!guarded.has(client.connection)) client.connection.on('error', () => {})
    guarded.add(client.connection)
    return client
  }
}

/** The pool of somebody else: what is wrong with a connection is never left to the next who takes it. */
export const makeMysqlDriver = (pool: MysqlPool, patienceMs: number, guard: Guard = makeGuard()): Driver => ({
  init: async () => {},
  acquireConnection: async () => makeMysqlConnection(guard(await connect(pool, patienceMs))),
  releaseConnection: async (connection: MysqlConnection) => connection.release(),
  beginTransaction: async (connection) => {
    // For the next transaction only. At the default level, writers who look for the same missing row lock the gap where
    // it would be, and then all wait for each other to fill it.
    await run(connection, 'set transaction isolation level read committed')
    await run(connection, 'start transaction')
  },
  commitTransaction: (connection) => run(connection, 'commit'),
  // The first error is the one to tell.
  rollbackTransaction: (connection: MysqlConnection) => run(connection, 'rollback').catch(connection.spoil),
  destroy: async () => {},
})
