import type { SqlStorage } from '@ks-auth/adapters-sql'
import { makeMysqlStorage } from '@ks-auth/adapters-sql/mysql'
import { makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import mysql from 'mysql2/promise'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { type Ran, type Watch, watchMysql, watchPostgres } from '../samples/watched-pool.ts'

/** A store, and somebody else who uses the same rows. */
export interface Arena {
  readonly storage: SqlStorage
  /** What a test does next; the codes of all errors that the store was given. */
  readonly next: { before: (ran: Ran) => Promise<void> | void }
  readonly codes: string[]
  /** Runs a statement on the one connection of the other. */
  readonly other: (statement: string) => Promise<void>
  /** Waits until one of the two waits for the other. */
  readonly untilSomebodyWaits: () => Promise<void>
}

const makeWatch = (codeOf: (error: object) => unknown) => {
  const [next, codes]: [Arena['next'], string[]] = [{ before: async () => {} }, []]
  const watch: Watch = {
    before: (ran) => next.before(ran),
    failed: (error) => codes.push(String(codeOf(Object(error) as object))),
  }
  return { next, codes, watch }
}

export const openPostgresArena = async (url: string, options: string): Promise<Arena> => {
  const pool = new pg.Pool({ connectionString: url, options })
  // The store is to find a deadlock before the other does.
  const other = new pg.Client({ connectionString: url, options: '-c deadlock_timeout=60s' })
  const watcher = new pg.Client(url)
  pool.on('error', () => {})
  for (const client of [other, watcher]) client.on('error', () => {})
  await Promise.all([other.connect(), watcher.connect()])
  onTestFinished(async () => {
    await Promise.all([pool.end(), other.end(), watcher.end()])
  })
  const { watch, ...arena } = makeWatch((error) => Reflect.get(error, 'code'))
  // Housekeeping of the server makes others wait for a table now and then.
  const waiting = `select 1 from pg_locks join pg_stat_activity using (pid)
    where not granted and locktype = 'transactionid' and datname = current_database()`
  return {
    ...arena,
    storage: makePostgresStorage(watchPostgres(pool, watch)),
    other: async (statement) => void (await other.query(statement)),
    untilSomebodyWaits: async () => {
      for (let tries = 0; (await watcher.query(waiting)).rowCount === 0; tries++)
        if (tries === 10_000) throw new Error('nobody waits')
    },
  }
}

export const openMysqlArena = async (url: string, setting: string): Promise<Arena> => {
  const pool = mysql.createPool({ uri: url })
  pool.on('connection', (connection) => void connection.query(setting))
  const other = await mysql.createConnection(url)
  onTestFinished(async () => {
    await Promise.all([pool.end(), other.end()])
  })
  const { watch, ...arena } = makeWatch((error) => Reflect.get(error, 'errno'))
  return {
    ...arena,
    storage: makeMysqlStorage(watchMysql(pool, watch)),
    other: async (statement) => void (await other.query(statement)),
    // Whoever did less is aborted here, whoever waited first.
    untilSomebodyWaits: async () => {},
  }
}
