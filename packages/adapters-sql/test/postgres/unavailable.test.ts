import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import type { Openid } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { postgresKind } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { aKey } from '../samples/a-key.ts'
import { aSession } from '../samples/a-session.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { readsOf, writesOf } from '../samples/every-call.ts'
import { given } from '../samples/given.ts'
import { openPool } from '../samples/open-pool.ts'
import { type Ran, watchPostgres } from '../samples/watched-pool.ts'

describe.each(postgresKind)('a store in %s', (_kind, create) => {
  const database = useDatabase(create)

  it('is unavailable after it was closed, and leaves the pool open and as it was', async () => {
    const pool = openPool(database.url())
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
    const storage = makePostgresStorage(openPool('postgres://u:secret@127.0.0.1:1/d'))
    for (const call of Object.values({ ...readsOf(storage), ...writesOf(storage), ping: storage.ping })) {
      const result = await call()
      expect(result).toMatchObject({ left: { _tag: 'StorageUnavailable', cause: { code: 'ECONNREFUSED' } } })
    }
  })

  it('goes on after the server ended every connection, in use or not', async () => {
    await database.empty()
    const { users } = makePostgresStorage(openPool(database.url(), { max: 4 }))
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
    const { ping } = makePostgresStorage(openPool(`postgres://u@127.0.0.1:${port}/d`))
    expect(await ping()).toMatchObject({ left: { _tag: 'StorageUnavailable' } })
  })

  describe('when the connection breaks between a commit and its answer', () => {
    const openCut = () => {
      let cuts = 1
      const after = ({ text }: Ran): void => {
        if (/^(?:commit|with)\b/.test(text) && cuts-- > 0) throw Object.assign(new Error('cut'), { code: 'ECONNRESET' })
      }
      const storage = makePostgresStorage(watchPostgres(openPool(database.url(), { max: 2 }), { after }))
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
})
