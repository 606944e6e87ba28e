import { writeFileSync } from 'node:fs'
import { makeSqliteStorage, type SqliteHandle } from '@ks-auth/adapters-sql/sqlite'
import type { Openid, StorageUnavailable, UserId } from '@ks-auth/core'
import { DatabaseSync } from '@photostructure/sqlite'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { makeSqlStorage } from '../../src/make-sql-storage.ts'
import { openSqlite } from '../../src/sqlite/open-sqlite.ts'
import { aSession } from '../samples/a-session.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { readsOf, writesOf } from '../samples/every-call.ts'
import { given } from '../samples/given.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

/** The cause that a call gives for not being answered. */
const causeOf = async (name: string, call: TaskEither<{ readonly _tag: string }, unknown>): Promise<Error> => {
  const result = await call()
  const unavailable = E.left({ _tag: 'StorageUnavailable', cause: expect.any(Error) as unknown })
  expect({ [name]: result }).toEqual({ [name]: unavailable })
  return (result as E.Left<StorageUnavailable>).left.cause as Error
}

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

describe('a row that no version wrote is never taken for none', () => {
  const withRow = async (damage: string) => {
    const handle: SqliteHandle = await openHandle(':memory:')
    const storage = await openStorage(handle)
    await given(storage.users.insert(aUser(1, 'o')))
    await given(storage.sessions.open(aSession(1, 1), null))
    handle.prepare(damage).run()
    return storage
  }

  it.each([
    ["update ks_auth_users set profile = 'not JSON'", 'ks_auth_users: profile'],
    ["update ks_auth_users set profile = '[]'", 'ks_auth_users: profile'],
    ["update ks_auth_users set profile = 'null'", 'ks_auth_users: profile'],
    [`update ks_auth_users set profile = '{"gender":7}'`, 'ks_auth_users: profile'],
    [`update ks_auth_users set profile = '{"nickname":["secret"]}'`, 'ks_auth_users: profile'],
    ["update ks_auth_identities set told = ''", 'ks_auth_identities: told'],
    ['update ks_auth_users set version = 0, anonymous = 2', 'ks_auth_users: version, anonymous'],
    ["update ks_auth_users set email = '', email_verified = -1", 'ks_auth_users: email, email_verified'],
    ['update ks_auth_users set created_at = -1', 'ks_auth_users: created_at'],
  ])('%s', async (damage, unreadable) => {
    const storage = await withRow(damage)
    for (const call of [
      storage.users.findById(aPool, 1 as UserId),
      storage.users.findByOpenid(aPool, 'o' as Openid),
      storage.sessions.find(aSession(1, 1).digest),
    ])
      expect((await causeOf(damage, call)).message).toBe(`cannot read ${unreadable}`)
  })

  it.each([
    ["update ks_auth_sessions set method = 'guessed'", 'ks_auth_sessions: method'],
    ["update ks_auth_sessions set client = ''", 'ks_auth_sessions: client'],
    ["update ks_auth_sessions set ks_key = ''", 'ks_auth_sessions: ks_key'],
  ])('%s', async (damage, unreadable) => {
    const { sessions } = await withRow(damage)
    for (const call of [sessions.find(aSession(1, 1).digest), sessions.list(aPool, 1 as UserId)])
      expect((await causeOf(damage, call)).message).toBe(`cannot read ${unreadable}`)
  })

  it('reads on past keys in a profile that it does not know', async () => {
    const damage = `update ks_auth_users set profile = '{"nickname":"Ann","__proto__":{"id":2},"zodiac":"ox"}'`
    const { users } = await withRow(damage)
    expect(await given(users.findById(aPool, 1 as UserId))).toEqual(
      O.some(aUser(1, 'o', { profile: { nickname: 'Ann' } })),
    )
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
