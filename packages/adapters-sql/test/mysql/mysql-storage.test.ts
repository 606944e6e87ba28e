import { DatabaseFailure, makeMysqlStorage } from '@ks-auth/adapters-sql/mysql'
import type { Openid, StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import mysql from 'mysql2/promise'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mysqlKind } from '../databases/kinds.ts'
import { openDatabase } from '../databases/open-database.ts'
import { useDatabase } from '../databases/use-database.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { readsOf, writesOf } from '../samples/every-call.ts'
import { given } from '../samples/given.ts'

it('is tested where there is a server', ({ skip }) => {
  skip(mysqlKind.length === 0, 'no MariaDB')
  expect(mysqlKind).toHaveLength(1)
})

describe.each(mysqlKind)('a store in %s', (_kind, create) => {
  const database = useDatabase(create)

  const openPool = (config: mysql.PoolOptions = {}): mysql.Pool => {
    const pool = mysql.createPool({ uri: database.url(), ...config })
    onTestFinished(() => pool.end())
    return pool
  }

  it('is unavailable after it was closed, and leaves the pool open and as it was', async () => {
    const pool = openPool()
    const listeners = pool.listenerCount('connection')
    const storage = makeMysqlStorage(pool)
    await given(storage.ping)
    expect(pool.listenerCount('connection')).toBe(listeners + 1)
    await storage.close()
    expect(pool.listenerCount('connection')).toBe(listeners)
    for (const call of Object.values({ ...readsOf(storage), ...writesOf(storage) }))
      expect(await call()).toMatchObject({ left: { _tag: 'StorageUnavailable' } })
    expect(await pool.query('select 1 as one')).toMatchObject([[{ one: 1 }], {}])
  })

  it('says that storage is unavailable when nobody listens at the address', async () => {
    const storage = makeMysqlStorage(openPool({ uri: 'mysql://u:secret@127.0.0.1:1/d' }))
    for (const call of Object.values({ ...readsOf(storage), ...writesOf(storage), ping: storage.ping }))
      expect(await call()).toMatchObject({ left: { _tag: 'StorageUnavailable', cause: { code: 'ECONNREFUSED' } } })
  })

  it('goes on after the server ended every connection, in use or not', async () => {
    await database.empty()
    const { users } = makeMysqlStorage(openPool({ connectionLimit: 4 }))
    const user = await given(users.insert(aUser(1, 'o')))
    const others = 'select id from information_schema.processlist where db = database() and id <> connection_id()'
    for (let round = 0; round < 5; round++) {
      const busy = Array.from({ length: 20 }, () => users.findById(aPool, user.id)())
      for (const { id } of (await database.run(others)) as readonly { id: number }[])
        await database.run(`kill ${id}`).catch(() => {})
      for (const result of await Promise.all(busy))
        expect(E.isRight(result) || result.left._tag === 'StorageUnavailable').toBe(true)
    }
    expect(await given(users.findById(aPool, user.id))).toEqual(O.some(user))
  })

  it('outlives a connection that reports its end twice, older than the store or never used by it', async () => {
    const pool = openPool({ connectionLimit: 2 })
    const older = await pool.getConnection()
    older.release()
    const storage = makeMysqlStorage(pool)
    await given(storage.ping)
    const clients = [await pool.getConnection(), await pool.getConnection()]
    for (const { connection } of clients) for (let i = 0; i < 2; i++) connection.emit('error', new Error('ended'))
    for (const client of clients) client.destroy()
    await given(storage.ping)
  })

  it('shows no value of a row in the cause of a failure', async () => {
    const { users } = await database.empty()
    await given(users.insert(aUser(1, 'oPepper')))
    await database.run('alter table ks_auth_identities add unique index no_pepper (told(9))')
    const refused = await users.insert(aUser(2, 'oSalt', { ks: { openid: 'oSalt' as Openid, told: {} } }))()
    await database.run('alter table ks_auth_identities drop index no_pepper')
    const failure = (refused as E.Left<StorageUnavailable>).left.cause as DatabaseFailure
    expect(failure).toBeInstanceOf(DatabaseFailure)
    expect(failure).toMatchObject({ message: 'ER_DUP_ENTRY (1062)', key: 'ks_auth_identities.no_pepper' })
    expect(Object.keys(failure).sort()).toEqual(['code', 'key', 'lost', 'name'])
  })

  it.each([
    ['counts only the rows that it changed', { flags: ['-FOUND_ROWS'] }],
    ['speaks Latin-1', { charset: 'latin1' }],
    ['gives big integers as text', { supportBigNumbers: true, bigNumberStrings: true }],
  ])('works over a pool that %s', async (_how, config) => {
    await database.empty()
    const { users } = makeMysqlStorage(openPool(config))
    const user = await given(users.insert(aUser(2 ** 53 - 1, '快手 😀', { profile: { city: '杭州' } })))
    const saved = await given(users.save(user))
    expect(await given(users.findByOpenid(aPool, '快手 😀' as Openid))).toEqual(O.some(saved))
  })

  it('completes a migration that was interrupted anywhere', async () => {
    const fresh = await create()
    onTestFinished(() => fresh.drop())
    const pool = mysql.createPool(fresh.url)
    onTestFinished(() => pool.end())
    let allowed = 0
    let last = 'killed'
    while (last === 'killed') {
      let left = allowed++
      const failing = {
        getConnection: async () => {
          const client = await pool.getConnection()
          return {
            connection: client.connection,
            release: () => client.release(),
            destroy: () => client.destroy(),
            execute: (sql: string, values: (string | number | Buffer | null)[]) => client.execute(sql, values),
            query: async (sql: string) => {
              if (sql.startsWith('create ') && left-- === 0) throw new Error('killed')
              return client.query(sql)
            },
          }
        },
      }
      const outcome = await makeMysqlStorage(failing)
        .migrate()
        .then(
          () => 'done',
          (error: unknown) => (error instanceof Error ? error.message : ''),
        )
      last = outcome
    }
    expect(last).toBe('done')
    expect(allowed).toBeGreaterThan(10)
    const { storage, end } = await openDatabase(fresh.url)
    await given(storage.ping)
    await end()
  })
})
