export { DatabaseFailure } from '../run/database-failure.ts'
export type { SqlStorage } from '../sql-storage.ts'
export { type MysqlOptions, makeMysqlStorage } from './make-mysql-storage.ts'
export type { MysqlClient, MysqlPool, MysqlValue } from './mysql-pool.ts'
