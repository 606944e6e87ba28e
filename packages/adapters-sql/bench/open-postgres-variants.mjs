import pg from 'pg'
import { temporaryPostgres } from '../../../bench/databases/temporary-postgres.mjs'
import { makeSqlStorage } from '../dist/make-sql-storage.js'
import { makePostgresStorage } from '../dist/postgres/make-postgres-storage.js'
import { openPostgres } from '../dist/postgres/open-postgres.js'
import { openTogether } from '../dist/postgres/shared/open-together.js'
import { askAgain } from '../dist/run/ask-again.js'
import { fill } from './fill.mjs'

const oneStatementEach = (database) => {
  const storage = makeSqlStorage(database)
  const { one } = openTogether(database)
  const openOne = (session, key) => askAgain(database, () => one({ session, key }))
  return { ...storage, sessions: { ...storage.sessions, open: openOne } }
}

/** A database for each, so that none has the other's rows. */
export const openPostgresVariants = async (users) => {
  const opened = []
  const open = async (name, makeStorage) => {
    const { url, drop } = await temporaryPostgres()
    const pool = new pg.Pool({ connectionString: url, max: 10 })
    // A pool has ended before its connections have, and dropping the database ends those that are left.
    pool.on('error', () => {})
    opened.push({ pool, drop })
    const storage = makeStorage(pool)
    await storage.migrate()
    for (const statement of fill(`generate_series(1::bigint, ${users}) n`)) await pool.query(statement)
    await pool.query('vacuum analyze')
    return { name, storage }
  }
  const close = async () => {
    for (const { pool, drop } of opened) {
      await pool.end()
      await drop()
    }
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
