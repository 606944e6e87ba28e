import mysql from 'mysql2/promise'
import type { MysqlDatabase } from '../../configuration/database.ts'
import { patience } from '../patience.ts'

export const makePool = ({ url }: MysqlDatabase, connections: number): mysql.Pool =>
  mysql.createPool({
    uri: url,
    connectionLimit: connections,
    connectTimeout: patience.connection,
    queueLimit: patience.queue,
  })
