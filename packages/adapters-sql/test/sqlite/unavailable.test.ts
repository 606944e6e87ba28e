import { writeFileSync } from 'node:fs'
import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import type { Openid, UserId } from '@ks-auth/core'
import { DatabaseSync } from '@photostructure/sqlite'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { makeSqlStorage } from '../../src/make-sql-storage.ts'
import { openSqlite } from '../../src/sqlite/open-sqlite.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { causeOf } from '../samples/cause-of.ts'
import { readsOf, writesOf } from '../samples/every-call.ts'
import { given } from '../samples/given.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

describe('every call says that storage is unavailable', () => {
  it('when the handle was closed by somebody else', async () => {
    const handle = await openHandle(':memory:')
    const storage = await openStorage(handle)
    handle.close()
    const calls = { ...readsOf(storage), ...writesOf(storage), ping: storage.ping }
    for (const [name, call] of Object.entries(calls)) await causeOf(name, call)
  })

  it('after the store was closed', async () => {
    const storage = await openStorage(temporaryFile())
    await storage.close()
    const calls = { ...readsOf(storage), ...writesOf(storage), ping: storage.ping }
    for (const [name, call] of Object.entries(calls)) await causeOf(name, call)
  })

  it('before the first migration', async () => {
    const storage = await makeSqliteStorage(':memory:')
    const calls = { ...readsOf(storage), ...writesOf(storage), ping: storage.ping }
    for (const [name, call] of Object.entries(calls)) await causeOf(name, call)
    await storage.close()
  })
})

describe('every write says that storage is unavailable, and the reads go on', () => {
  it('when the file may only be read', async () => {
    const path = temporaryFile()
    const { users } = await openStorage(path)
    const user = await given(users.insert(aUser(1, 'o')))

    const storage = await openStorage(new DatabaseSync(path, { readOnly: true }))
    for (const [name, call] of Object.entries(writesOf(storage))) await causeOf(name, call)
    for (const call of Object.values(readsOf(storage))) await given(call)
    expect(await given(storage.users.findById(aPool, user.id))).toEqual(O.some(user))
  })

  it('when another process keeps the lock, until it lets go', async () => {
    const path = temporaryFile()
    await openStorage(path)
    const storage = makeSqlStorage(await openSqlite(path, 20))
    const other = await openHandle(path)
    other.prepare('begin immediate').run()

    const calls = Object.entries(writesOf(storage))
    const causes = await Promise.all(calls.map(([name, call]) => causeOf(name, call)))
    expect(causes.map(({ message }) => message)).toEqual(calls.map(() => 'database is locked'))
    for (const call of Object.values(readsOf(storage))) await given(call)

    other.prepare('rollback').run()
    await given(storage.users.insert(aUser(1, 'o')))
    await storage.close()
  })

  it('when the disk is full, and no user is left half written', async () => {
    const handle = await openHandle(temporaryFile())
    const storage = await openStorage(handle)
    const [{ page_count: pages }] = handle.prepare('pragma page_count').all() as [{ page_count: number }]
    handle.prepare(`pragma max_page_count = ${pages + 4}`).all()

    let id = 0
    const insertNext = () => storage.users.insert(aUser(++id, `o${id}`, { profile: { city: 'x'.repeat(1000) } }))()
    while (E.isRight(await insertNext())) expect(id).toBeLessThan(100)
    expect(await given(storage.users.findById(aPool, id as UserId))).toEqual(O.none)
    expect(await given(storage.users.findByOpenid(aPool, `o${id}` as Openid))).toEqual(O.none)

    handle.prepare(`pragma max_page_count = ${pages + 1000}`).all()
    await given(storage.users.insert(aUser(id, `o${id}`)))
  })
})

it('refuses to open a file that is no database', async () => {
  const path = temporaryFile()
  writeFileSync(path, 'users.txt '.repeat(1000))
  await expect(makeSqliteStorage(path)).rejects.toThrow('file is not a database')
})

it('refuses to open a file in a folder that is not there', async () => {
  await expect(makeSqliteStorage(`${temporaryFile()}/nowhere/ks-auth.db`)).rejects.toThrow('unable to open')
})
