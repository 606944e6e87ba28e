import type { Driver } from 'kysely'
import { runControl } from '../run/run-control.ts'
import { guard } from './guard.ts'
import { makePostgresConnection, type PostgresConnection } from './postgres-connection.ts'
import { postgresFailure } from './postgres-failure.ts'
import type { PostgresPool } from './postgres-pool.ts'

/** The pool of somebody else: what is wrong with a connection is never left to the next who takes it. */
export const makePostgresDriver = (pool: PostgresPool, nameOf: ((text: string) => string) | null): Driver => ({
  init: async () => {
    pool.on?.('connect', guard)
  },
  acquireConnection: async () => {
    try {
      return makePostgresConnection(await pool.connect(), nameOf)
    } catch (error) {
      throw postgresFailure(error, 'connect')
    }
  },
  releaseConnection: async (connection: PostgresConnection) => connection.release(),
  // Every statement is conditional on what it read or locked itself, so that this level is enough whatever the default
  // of the database; a stricter one only refuses more.
  beginTransaction: (connection) => runControl(connection, 'begin isolation level read committed'),
  commitTransaction: (connection) => runControl(connection, 'commit'),
  // The first error is the one to tell.
  rollbackTransaction: (connection: PostgresConnection) => runControl(connection, 'rollback').catch(connection.spoil),
  destroy: async () => {
    pool.off?.('connect', guard)
  },
})
