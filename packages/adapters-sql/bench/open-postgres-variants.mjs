import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { makeSqlStorage } from '../dist/make-sql-storage.js'
import { makePostgresStorage } from '../dist/postgres/make-postgres-storage.js'
import { openPostgres } from '../dist/postgres/open-postgres.js'
import { openTogether } from '../dist/postgres/shared/open-together.js'
import { askAgain } from '../dist/run/ask-again.js'
import { fill } from './fill.mjs'

const server = process.env['KS_AUTH_BENCH_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

const oneStatementEach = (sql) => {
  const storage = makeSqlStorage(sql)
  const { one } = openTogether(sql)
  const openOne = (session, key) => askAgain(sql, () => one({ session, key }))
  return { ...storage, sessions: { ...storage.sessions, open: openOne } }
}

/** A database for each, so that none has the other's rows. */
export const openPostgresVariants = async (users) => {
  const admin = new pg.Client(server)
  await admin.connect()
  const opened = []
  const open = async (name, makeStorage) => {
    const database = `ks_auth_bench_${randomBytes(6).toString('hex')}`
    await admin.query(`create database ${database}`)
    const url = new URL(server)
    url.pathname = database
    const pool = new pg.Pool({ connectionString: url.href, max: 10 })
    // A pool has ended before its connections have, and dropping the database ends those that are left.
    pool.on('error', () => {})
    opened.push({ database, pool })
    const storage = makeStorage(pool)
    await storage.migrate()
    for (const statement of fill(`generate_series(1::bigint, ${users}) n`)) await pool.query(statement)
    await pool.query('vacuum analyze')
    return { name, storage }
  }
  const close = async () => {
    for (const { database, pool } of opened) {
      await pool.end()
      await admin.query(`drop database ${database} with (force)`)
    }
    await admin.end()
  }
  try {
    const variants = [
      await open('a transaction each', (pool) => makeSqlStorage(openPostgres(pool, true))),
      await open('one statement each', (pool) => oneStatementEach(openPostgres(pool, true))),
      await open('shared', makePostgresStorage),
    ]
    return { variants, close }
  } catch (error) {
    await close()
    throw error
  }
}
