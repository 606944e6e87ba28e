export { dryRunMysql } from './dry-run-mysql.ts'
export { dryRunPostgres } from './dry-run-postgres.ts'
export { dryRunSqlite } from './dry-run-sqlite.ts'
