import type { PostgresPool } from '@ks-auth/adapters-sql/postgres'
import type pg from 'pg'

/** pg lets everybody queue for a connection, however many they are. */
export const limitQueue = (pool: pg.Pool, most: number): PostgresPool => ({
  connect: async () => {
    if (pool.waitingCount >= most) throw new Error('too many wait for a connection already')
    return pool.connect()
  },
  on: (event, listener) => pool.on(event, listener),
  off: (event, listener) => pool.off(event, listener),
})
