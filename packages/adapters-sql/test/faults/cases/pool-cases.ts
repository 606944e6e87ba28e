import type { SqlStorage } from '@ks-auth/adapters-sql'
import { makeMysqlStorage } from '@ks-auth/adapters-sql/mysql'
import { makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import mysql from 'mysql2/promise'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import type { UsedDatabase } from '../../databases/use-database.ts'
import { aUser } from '../../samples/a-user.ts'
import { readsOf, writesOf } from '../../samples/every-call.ts'
import { given } from '../../samples/given.ts'

const connections = 2
const patienceMs = 100

interface Shared {
  readonly storage: SqlStorage
  /** Takes a connection for something else; answers how to give it back. */
  readonly hold: () => Promise<() => void>
}

const sharePostgres = (url: string): Shared => {
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: patienceMs })
  pool.on('error', () => {})
  onTestFinished(() => pool.end())
  const hold = async () => {
    const client = await pool.connect()
    return () => client.release()
  }
  return { storage: makePostgresStorage(pool), hold }
}

const shareMysql = (url: string): Shared => {
  const pool = mysql.createPool({ uri: url, connectionLimit: connections })
  onTestFinished(() => pool.end())
  const hold = async () => {
    const client = await pool.getConnection()
    return () => client.release()
  }
  return { storage: makeMysqlStorage(pool, { connectionTimeoutMillis: patienceMs }), hold }
}

export const poolCases = (database: UsedDatabase, isPostgres: boolean): void => {
  it('makes every call unavailable in time when others use the pool up, and uses what comes free later', async () => {
    await database.empty()
    const { storage, hold } = (isPostgres ? sharePostgres : shareMysql)(database.url())
    const held = await Promise.all(Array.from({ length: connections }, hold))

    const begin = performance.now()
    const calls = Object.values({ ...readsOf(storage), ...writesOf(storage), ping: storage.ping })
    const answers = await Promise.all(calls.map((call) => call()))
    expect(performance.now() - begin).toBeLessThan(10 * patienceMs)
    for (const answer of answers) expect(answer).toMatchObject({ left: { _tag: 'StorageUnavailable' } })

    for (const giveBack of held) giveBack()
    for (let id = 1; id <= 3 * connections; id++) await given(storage.users.insert(aUser(id, `o${id}`)))
    const again = await Promise.all(Array.from({ length: connections }, hold))
    for (const giveBack of again) giveBack()
  })
}
