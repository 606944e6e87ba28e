import pg from 'pg'
import { onTestFinished } from 'vitest'

/** A pool of PostgreSQL connections of the test's own, which ends with the test. */
export const openPool = (connectionString: string, config: pg.PoolConfig = {}): pg.Pool => {
  const pool = new pg.Pool({ connectionString, ...config })
  // A pool has ended before its connections have, and dropping a database ends those that are left with an error.
  pool.on('error', () => {})
  onTestFinished(() => pool.end())
  return pool
}
