import { copyFileSync } from 'node:fs'
import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import * as O from 'fp-ts/lib/Option.js'
import { expect, it } from 'vitest'
import { aPool, aUser } from '../samples/a-user.ts'
import { column } from '../samples/column.ts'
import { given } from '../samples/given.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

it('has every commit on the disk before it is answered: a write-ahead log, synced each time', async () => {
  const handle = await openHandle(temporaryFile())
  handle.prepare('pragma synchronous = off').all()
  await openStorage(handle)
  expect(column(handle, 'pragma journal_mode')).toEqual(['wal'])
  expect(column(handle, 'pragma synchronous')).toEqual([2])
  expect(column(handle, 'pragma busy_timeout')).toEqual([0])
})

it('opens a store in memory', async () => {
  const storage = await openStorage(':memory:')
  expect(await storage.ping()).toMatchObject({ _tag: 'Right' })
})

it('leaves a handle that was passed in open', async () => {
  const handle = await openHandle(':memory:')
  const storage = await makeSqliteStorage(handle)
  await storage.close()
  expect(column(handle, 'select 1')).toEqual([1])
})

it('leaves everything in one file when it is closed', async () => {
  const path = temporaryFile()
  const storage = await openStorage(path)
  const user = await given(storage.users.insert(aUser(1, 'o')))
  await storage.close()

  const copy = temporaryFile()
  copyFileSync(path, copy)
  const { users } = await openStorage(copy)
  expect(await given(users.findById(aPool, user.id))).toEqual(O.some(user))
})
