import type { PostgresClient } from './postgres-pool.ts'

/**
 * Between the pool and whoever asked for it, a new connection has no listener, and the end of it may come in one packet
 * with its beginning. An error that nobody listens to ends the process; who uses the connection hears of it anyway.
 */
export const guard = (client: Pick<PostgresClient, 'on'>): void => {
  client.on('error', () => {})
}
