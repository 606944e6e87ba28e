import mysql from 'mysql2/promise'
import type { MysqlDatabase } from '../../configuration/database.ts'
import { patience } from '../patience.ts'

const nothing = (): void => undefined

export const makePool = ({ url }: MysqlDatabase, connections: number): mysql.Pool => {
  const pool = mysql.createPool({
    uri: url,
    connectionLimit: connections,
    connectTimeout: patience.connection,
    queueLimit: patience.queue,
  })
  // One that the server ends reports two errors, and the pool listens to the first only. Whoever uses it hears of it anyway.
  pool.on('connection', (connection) => connection.on('error', nothing))
  return pool
}
