import pg from 'pg'
import { bounds } from '../../bounds.ts'
import type { PostgresDatabase } from '../../configuration/database.ts'

const nothing = (): void => undefined

/** Whoever uses a connection, or asks for one, hears what is wrong with it. An error that nobody listens to ends the process. */
export const makePool = ({ url }: PostgresDatabase, config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: bounds.databaseConnectionMs,
    keepAlive: true,
    ...config,
  })
  // The server ended a connection that nobody was using: the pool drops it.
  pool.on('error', nothing)
  return pool
}
