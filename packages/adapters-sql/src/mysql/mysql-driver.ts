import type { Driver } from 'kysely'
import { runControl } from '../run/run-control.ts'
import { connect } from './connect.ts'
import { guard } from './guard.ts'
import { type MysqlConnection, makeMysqlConnection } from './mysql-connection.ts'
import type { MysqlPool } from './mysql-pool.ts'

interface Patience {
  readonly connectionMs: number
  readonly statementMs: number | null
}

/** The pool of somebody else: what is wrong with a connection is never left to the next who takes it. */
export const makeMysqlDriver = (pool: MysqlPool, { connectionMs, statementMs }: Patience): Driver => ({
  init: async () => {
    pool.on?.('connection', guard)
  },
  acquireConnection: async () => {
    const client = await connect(pool, connectionMs)
    // Older than the store perhaps.
    guard(client.connection)
    return makeMysqlConnection(client, statementMs)
  },
  releaseConnection: async (connection: MysqlConnection) => connection.release(),
  beginTransaction: async (connection) => {
    // For the next transaction only. At the default level, writers who look for the same missing row lock the gap where
    // it would be, and then all wait for each other to fill it.
    await runControl(connection, 'set transaction isolation level read committed')
    await runControl(connection, 'start transaction')
  },
  commitTransaction: (connection) => runControl(connection, 'commit'),
  // The first error is the one to tell.
  rollbackTransaction: (connection: MysqlConnection) => runControl(connection, 'rollback').catch(connection.spoil),
  destroy: async () => {
    pool.off?.('connection', guard)
  },
})
