import pg from 'pg'
import type { PostgresDatabase } from '../../configuration/database.ts'
import { patience } from '../patience.ts'

export const makePool = ({ url }: PostgresDatabase, config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: patience.connection,
    keepAlive: true,
    ...config,
  })
  // The server ended a connection that nobody was using. The pool drops it, and who asks next gets a new one or is told
  // why there is none.
  pool.on('error', () => undefined)
  return pool
}
