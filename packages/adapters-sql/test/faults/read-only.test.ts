import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { given } from '../samples/given.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'
import { succeeds } from './succeeds.ts'

const unavailable = {
  left: { _tag: 'StorageUnavailable', cause: { message: expect.stringMatching(/read.?only/i) as unknown } },
}

describe('readiness', () => {
  it('is denied on a SQLite file that nobody may change', async ({ skip }) => {
    const path = temporaryFile()
    await (await openStorage(path)).close()
    skip(!succeeds('chattr', '+i', path), 'no file can be made immutable here')
    onTestFinished(() => void succeeds('chattr', '-i', path))
    const storage = await makeSqliteStorage(path)
    onTestFinished(() => storage.close())
    expect(await storage.ping()).toMatchObject(unavailable)
  })

  it('waits for a lock that is held for a moment', async () => {
    const path = temporaryFile()
    const { ping } = await openStorage(path)
    const other = await openHandle(path)
    other.prepare('begin immediate').run()
    const ready = given(ping)
    await new Promise(setImmediate)
    other.prepare('rollback').run()
    await ready
  })

  it('leaves nothing behind', async () => {
    const handle = await openHandle(temporaryFile())
    const { ping } = await openStorage(handle)
    const changes = () => handle.prepare('select total_changes() as n, data_version from pragma_data_version').all()
    const before = changes()
    await given(ping)
    expect(changes()).toEqual(before)
  })
})
