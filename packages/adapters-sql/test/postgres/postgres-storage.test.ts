import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { DatabaseFailure, makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import type { Openid, Pool, StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { postgresKind } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { aKey } from '../samples/a-key.ts'
import { aSession } from '../samples/a-session.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { readsOf, writesOf } from '../samples/every-call.ts'
import { given } from '../samples/given.ts'
import { type Ran, watchPostgres } from '../samples/watched-pool.ts'

describe.each(postgresKind)('a store in %s', (_kind, create) => {
  const database = useDatabase(create)

  const openPool = (config: pg.PoolConfig = {}): pg.Pool => {
    const pool = new pg.Pool({ connectionString: database.url(), ...config })
    // A pool has ended before its connections have, and dropping a database ends those that are left with an error.
    pool.on('error', () => {})
    onTestFinished(() => pool.end())
    return pool
  }

  it('is unavailable after it was closed, and leaves the pool open and as it was', async () => {
    const pool = openPool()
    const listeners = pool.listenerCount('connect')
    const storage = makePostgresStorage(pool)
    await given(storage.ping)
    expect(pool.listenerCount('connect')).toBe(listeners + 1)
    await storage.close()
    expect(pool.listenerCount('connect')).toBe(listeners)
    for (const call of Object.values({ ...readsOf(storage), ...writesOf(storage) }))
      expect(await call()).toMatchObject({ left: { _tag: 'StorageUnavailable' } })
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  it('says that storage is unavailable when nobody listens at the address', async () => {
    const storage = makePostgresStorage(openPool({ connectionString: 'postgres://u:secret@127.0.0.1:1/d' }))
    for (const call of Object.values({ ...readsOf(storage), ...writesOf(storage), ping: storage.ping })) {
      const result = await call()
      expect(result).toMatchObject({ left: { _tag: 'StorageUnavailable', cause: { code: 'ECONNREFUSED' } } })
    }
  })

  it('goes on after the server ended every connection, in use or not', async () => {
    await database.empty()
    const { users } = makePostgresStorage(openPool({ max: 4 }))
    const user = await given(users.insert(aUser(1, 'o')))
    for (let round = 0; round < 5; round++) {
      const busy = Array.from({ length: 20 }, () => users.findById(aPool, user.id)())
      await database.run(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      )
      for (const result of await Promise.all(busy))
        expect(E.isRight(result) || result.left._tag === 'StorageUnavailable').toBe(true)
    }
    expect(await given(users.findById(aPool, user.id))).toEqual(O.some(user))
  })

  it('survives a server that ends a connection in the packet that begins it', async () => {
    const message = (type: string, body: string): string => {
      const length = Buffer.alloc(4)
      length.writeInt32BE(body.length + 4)
      return `${type}${length.toString('latin1')}${body}`
    }
    const welcome = message('R', '\0\0\0\0') + message('Z', 'I')
    const farewell = message('E', 'SFATAL\0C57P01\0Mterminating connection\0\0')
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end(welcome + farewell, 'latin1'))
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const { ping } = makePostgresStorage(openPool({ connectionString: `postgres://u@127.0.0.1:${port}/d` }))
    expect(await ping()).toMatchObject({ left: { _tag: 'StorageUnavailable' } })
  })

  describe('when the connection breaks between a commit and its answer', () => {
    const openCut = () => {
      let cuts = 1
      const after = ({ text }: Ran): void => {
        if (/^(?:commit|with)\b/.test(text) && cuts-- > 0) throw Object.assign(new Error('cut'), { code: 'ECONNRESET' })
      }
      const storage = makePostgresStorage(watchPostgres(openPool({ max: 2 }), { after }))
      return { storage, left: () => cuts }
    }

    it('a session is opened once, and answered', async () => {
      await database.empty()
      const { storage, left } = openCut()
      const { sessions, ksKeys } = storage
      const [session, key] = [aSession(1, 1), aKey(1, 'o')]
      await given(sessions.open(session, key))
      expect(left()).toBeLessThan(1)
      expect(await given(sessions.list(aPool, session.user))).toEqual([session])
      expect(await given(ksKeys.newest(aPool, key.openid))).toEqual(O.some(key))
    })

    it('a user is not said to be stored, and who tries again finds it there', async () => {
      await database.empty()
      const { users } = openCut().storage
      const user = aUser(1, 'o')
      expect(await users.insert(user)()).toMatchObject({ left: { _tag: 'StorageUnavailable', cause: { lost: true } } })
      expect(await users.insert(aUser(2, 'o'))()).toEqual(E.left({ _tag: 'OpenidTaken' }))
      expect(await given(users.findByOpenid(aPool, 'o' as Openid))).toEqual(O.some(user))
    })
  })

  it('shows no value of a row in the cause of a failure', async () => {
    const { users } = await database.empty()
    await given(users.insert(aUser(1, 'oSecret')))
    const other = { ...aUser(2, 'o'), createdAt: Number.NaN as never }
    const refused = await users.insert(other)()
    const { cause } = (refused as E.Left<StorageUnavailable>).left
    expect(cause).toBeInstanceOf(DatabaseFailure)
    expect(cause).toMatchObject({ message: 'data refused (22P02)', code: '22P02' })

    await database.run("alter table ks_auth_identities add constraint no_pepper check (openid <> 'oPepper')")
    const checked = await users.insert(aUser(3, 'oPepper'))()
    await database.run('alter table ks_auth_identities drop constraint no_pepper')
    const failure = (checked as E.Left<StorageUnavailable>).left.cause as DatabaseFailure
    expect(failure.key).toBe('no_pepper')
    expect(JSON.stringify({ ...failure, message: failure.message, stack: failure.stack })).not.toContain('oPepper')
  })

  it('reads integers as the backend has its driver give them: digits, numbers or bigints', async () => {
    const { users, sessions } = await database.empty()
    const user = await given(users.insert(aUser(2 ** 53 - 1, 'o')))
    const session = aSession(1, user.id)
    await given(sessions.open(session, null))
    const int8: number = pg.types.builtins.INT8
    for (const parse of [String, Number, BigInt]) {
      const types = { getTypeParser: (oid: number) => (oid === int8 ? parse : (text: string) => text) }
      const storage = makePostgresStorage(openPool({ types }))
      expect(await given(storage.sessions.list(aPool, user.id))).toEqual([session])
    }
  })

  it('prepares each statement once for a connection, unless it was told not to', async () => {
    await database.empty()
    for (const [prepare, expected] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const pool = openPool({ max: 1 })
      const { users } = makePostgresStorage(pool, { prepare })
      for (let i = 0; i < 3; i++) await given(users.findByOpenid('none' as Pool, 'o' as Openid))
      const { rows } = await pool.query("select name from pg_prepared_statements where name like 'ks_auth_%'")
      expect(rows).toHaveLength(expected)
    }
  })

  it('migrates once when several nodes start at the same time', async () => {
    const fresh = await create()
    onTestFinished(() => fresh.drop())
    const nodes = Array.from({ length: 5 }, () => makePostgresStorage(openPool({ connectionString: fresh.url })))
    await Promise.all(nodes.map((node) => node.migrate()))
    for (const node of nodes) await given(node.ping)
  })
})
