export { DatabaseFailure } from '../run/database-failure.ts'
export type { SqlStorage } from '../sql-storage.ts'
export { makePostgresStorage, type PostgresOptions } from './make-postgres-storage.ts'
export type { PostgresClient, PostgresPool, PostgresResult } from './postgres-pool.ts'
