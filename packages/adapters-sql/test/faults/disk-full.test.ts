import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { SqlStorage } from '@ks-auth/adapters-sql'
import type { Openid, StorageUnavailable, User, UserId } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mysqlKind, postgresKind } from '../databases/kinds.ts'
import { openDatabase } from '../databases/open-database.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { column } from '../samples/column.ts'
import { given } from '../samples/given.ts'
import { isFullRun } from '../samples/is-full-run.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { mysqlOn, postgresOn } from './server-on-disk.ts'
import { mountSmallDisk } from './small-disk.ts'

const noDisk = 'no disk can be mounted here'
const megabyte = 2 ** 20

/** A user that takes room, however well it is compressed. */
const aLongUser = (id: number): User =>
  aUser(id, `o${id}`, {
    profile: { city: randomBytes(750).toString('base64'), avatar: randomBytes(750).toString('base64') },
  })

const expectNothingOf = async ({ users }: SqlStorage, id: number): Promise<void> => {
  expect(await given(users.findById(aPool, id as UserId))).toEqual(O.none)
  expect(await given(users.findByOpenid(aPool, `o${id}` as Openid))).toEqual(O.none)
}

/** Inserts users until one is refused, and some at a time after that. */
const insertUntilFull = async (storage: SqlStorage): Promise<{ readonly id: number; readonly cause: unknown }> => {
  for (let id = 1; ; id++) {
    const answer = await storage.users.insert(aLongUser(id))()
    if (E.isRight(answer)) continue
    await Promise.all(Array.from({ length: 20 }, (_, i) => storage.users.insert(aLongUser(id + i))()))
    return { id, cause: (answer.left as StorageUnavailable).cause }
  }
}

const expectRoom = async (storage: SqlStorage, first: number): Promise<void> => {
  for (let id = first; id < first + 20; id++) await storage.users.insert(aLongUser(id))()
  for (let id = 1; id < first + 20; id++) {
    const byId = await given(storage.users.findById(aPool, id as UserId))
    expect(O.isSome(byId)).toBe(true)
    expect(await given(storage.users.findByOpenid(aPool, `o${id}` as Openid))).toEqual(byId)
  }
}

it('a SQLite file on a full disk is whole, and is written again when there is room', async ({ skip }) => {
  const disk = mountSmallDisk(4)
  if (disk === null) return skip(noDisk)
  const path = join(disk.folder, 'ks-auth.db')
  const storage = await openStorage(path)
  disk.fill(megabyte)
  const { id, cause } = await insertUntilFull(storage)
  expect(cause).toMatchObject({ message: 'database or disk is full' })
  expect(id).toBeGreaterThan(10)
  await expectNothingOf(storage, id)
  expect(column(await openHandle(path), 'pragma integrity_check')).toEqual(['ok'])
  disk.free()
  await expectRoom(storage, id)
  expect(column(await openHandle(path), 'pragma integrity_check')).toEqual(['ok'])
})

const servers = [
  ...postgresKind.map(([kind]) => ({ kind, bootOn: postgresOn, message: 'No space left on device' })),
  ...mysqlKind.map(([kind]) => ({ kind, bootOn: mysqlOn, message: 'ER_RECORD_FILE_FULL (1114)' })),
]

// Each of them boots.
describe.each(isFullRun ? servers : [])('tables of $kind on a full disk', ({ bootOn, message }) => {
  it('are whole, and are written again when there is room', async ({ skip }) => {
    const disk = mountSmallDisk(40)
    if (disk === null) return skip(noDisk)
    const { storage, end } = await openDatabase(await bootOn(disk.folder))
    onTestFinished(end)
    await storage.migrate()
    disk.fill(2 * megabyte)
    const { id, cause } = await insertUntilFull(storage)
    expect(cause).toMatchObject({ message: expect.stringContaining(message) as unknown })
    expect(id).toBeGreaterThan(10)
    await expectNothingOf(storage, id)
    disk.free()
    await expectRoom(storage, id)
  })
})
