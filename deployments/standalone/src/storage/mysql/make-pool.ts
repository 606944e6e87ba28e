import mysql from 'mysql2/promise'
import { bounds } from '../../bounds.ts'
import type { MysqlDatabase } from '../../configuration/database.ts'

export const makePool = ({ url }: MysqlDatabase, connections: number): mysql.Pool =>
  mysql.createPool({
    uri: url,
    connectionLimit: connections,
    connectTimeout: bounds.databaseConnectionMs,
    queueLimit: bounds.databaseQueueLength,
  })
