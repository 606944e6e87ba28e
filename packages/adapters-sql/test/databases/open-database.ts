import { dryRunMysql, dryRunPostgres, dryRunSqlite } from '@ks-auth/adapters-sql/migrate'
import { makeMysqlStorage } from '@ks-auth/adapters-sql/mysql'
import { makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import mysql from 'mysql2/promise'
import pg from 'pg'
import { openHandle } from '../../src/sqlite/open-handle.ts'
import type { OpenDatabase } from './database.ts'

const openPostgres = async (url: string, connections: number): Promise<OpenDatabase> => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  pool.on('error', () => {})
  return {
    storage: makePostgresStorage(pool),
    run: async (statement) => (await pool.query<object>(statement)).rows,
    dryRun: () => dryRunPostgres(pool),
    end: () => pool.end(),
  }
}

const openMysql = async (url: string, connections: number): Promise<OpenDatabase> => {
  const pool = mysql.createPool({ uri: url, connectionLimit: connections })
  pool.on('connection', (connection) => connection.on('error', () => {}))
  return {
    // A machine that tests everything at once is slow, and some tests ask for a thousand things at once.
    storage: makeMysqlStorage(pool, { connectionTimeoutMillis: 20_000 }),
    run: async (statement) => {
      const [rows] = await pool.query(statement)
      return Array.isArray(rows) ? rows : []
    },
    dryRun: () => dryRunMysql(pool),
    end: () => pool.end(),
  }
}

const openSqlite = async (path: string): Promise<OpenDatabase> => {
  const handle = await openHandle(path)
  return {
    storage: await makeSqliteStorage(handle),
    run: async (statement) => handle.prepare(statement).all(),
    dryRun: () => dryRunSqlite(path),
    end: async () => handle.close(),
  }
}

/** Opens what a URL names: `postgres://`, `mysql://`, or `sqlite:PATH`. */
export const openDatabase = (url: string, connections = 10): Promise<OpenDatabase> => {
  if (url.startsWith('postgres:')) return openPostgres(url, connections)
  return url.startsWith('mysql:') ? openMysql(url, connections) : openSqlite(url.replace('sqlite:', ''))
}
