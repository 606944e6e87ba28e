import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SqlStorage } from '@ks-auth/adapters-sql'
import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import * as E from 'fp-ts/lib/Either.js'
import { expect, it, onTestFinished, vi } from 'vitest'
import { aUser } from '../samples/a-user.ts'
import { writesOf } from '../samples/every-call.ts'
import { given } from '../samples/given.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

/** A store in a folder of its own, with a user in it. */
const openFile = async () => {
  const path = join(dirname(temporaryFile()), 'data', 'ks-auth.db')
  mkdirSync(dirname(path))
  const storage = await openStorage(path)
  await given(storage.users.insert(aUser(1, 'o1')))
  return { path, storage }
}

const lose: readonly [string, (path: string) => void][] = [
  ['the file was deleted', (path) => rmSync(path)],
  ['the file was moved', (path) => renameSync(path, `${path}.old`)],
  [
    'another file took its place',
    (path) => {
      copyFileSync(path, `${path}.copy`)
      renameSync(`${path}.copy`, path)
    },
  ],
  ['its write-ahead log was deleted', (path) => rmSync(`${path}-wal`)],
  ['the folder was deleted', (path) => rmSync(dirname(path), { recursive: true })],
]

const untilNotReady = ({ ping }: SqlStorage): Promise<boolean> =>
  vi.waitUntil(async () => E.isLeft(await ping()), { interval: 5 })

it.each(lose)('acknowledges no write for long, and is not ready, after %s', async (_how, loseFile) => {
  const { path, storage } = await openFile()
  loseFile(path)
  await untilNotReady(storage)
  for (const [name, call] of Object.entries({ ...writesOf(storage), ping: storage.ping }))
    expect({ [name]: await call() }).toMatchObject({
      [name]: { left: { _tag: 'StorageUnavailable', cause: { message: expect.stringContaining(path) as unknown } } },
    })
})

it('goes on when the file that was moved is back', async () => {
  const { path, storage } = await openFile()
  renameSync(path, `${path}.old`)
  await untilNotReady(storage)
  renameSync(`${path}.old`, path)
  await given(storage.ping)
  await given(storage.users.insert(aUser(2, 'o2')))
})

it('finds its file wherever the process goes', async () => {
  const { path, storage } = await openFile()
  const home = process.cwd()
  onTestFinished(() => process.chdir(home))
  process.chdir(dirname(path))
  const besides = await makeSqliteStorage('ks-auth.db')
  onTestFinished(() => besides.close())
  process.chdir(home)
  await given(besides.ping)
  await given(storage.ping)
})

it('leaves the file of a handle that was passed in to whoever opened it', async () => {
  const path = temporaryFile()
  const storage = await openStorage(await openHandle(path))
  rmSync(path)
  await given(storage.ping)
})
