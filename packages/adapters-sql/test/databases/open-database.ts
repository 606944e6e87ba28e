import { makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import pg from 'pg'
import { openHandle } from '../../src/sqlite/open-handle.ts'
import type { OpenDatabase } from './database.ts'

const openPostgres = async (url: string): Promise<OpenDatabase> => {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  pool.on('error', () => {})
  return {
    storage: makePostgresStorage(pool),
    run: async (statement) => (await pool.query<object>(statement)).rows,
    end: () => pool.end(),
  }
}

const openSqlite = async (path: string): Promise<OpenDatabase> => {
  const handle = await openHandle(path)
  return {
    storage: await makeSqliteStorage(handle),
    run: async (statement) => handle.prepare(statement).all(),
    end: async () => handle.close(),
  }
}

/** Opens what a URL names: `postgres://`, or `sqlite:PATH`. */
export const openDatabase = (url: string): Promise<OpenDatabase> =>
  url.startsWith('postgres:') ? openPostgres(url) : openSqlite(url.replace('sqlite:', ''))
