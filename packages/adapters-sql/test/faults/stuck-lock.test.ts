import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import * as O from 'fp-ts/lib/Option.js'
import { expect, it, onTestFinished } from 'vitest'
import { aPool, aUser, noon } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

const writers = 1000
const limit = { attempts: 1, windowMs: 1000, consecutive: 5 }

it(`tells ${writers} writers at the same time, within two seconds, that a lock is stuck, and reads on`, async () => {
  const path = temporaryFile()
  const user = await given((await openStorage(path)).users.insert(aUser(1, 'o')))
  const storage = await makeSqliteStorage(path)
  onTestFinished(() => storage.close())
  const { users, throttle } = storage
  const other = await openHandle(path)
  other.prepare('begin immediate').run()

  const begin = performance.now()
  const heard: number[] = []
  const writing = Array.from({ length: writers }, async (_, i) => {
    // A transaction, one statement, and a write that begins with a read.
    const writes = [users.insert(aUser(i + 2, `o${i}`)), throttle.absolve('a'), throttle.reserve(`a${i}`, limit, noon)]
    const result = await (writes[i % writes.length] ?? storage.ping)()
    heard.push(performance.now() - begin)
    expect(result).toMatchObject({ left: { _tag: 'StorageUnavailable', cause: { message: 'database is locked' } } })
  })
  const reads: number[] = []
  while (heard.length < writers) {
    const asked = performance.now()
    expect(await given(users.findById(aPool, user.id))).toEqual(O.some(user))
    reads.push(performance.now() - asked)
    await new Promise(setImmediate)
  }
  await Promise.all(writing)
  expect(Math.max(...heard)).toBeLessThan(2000)
  // 5 ms and 4 ms on a quiet machine; one after the other they would take far longer.
  expect(Math.max(...heard) - Math.min(...heard)).toBeLessThan(900)
  expect(reads.length).toBeGreaterThan(100)
  expect(Math.max(...reads)).toBeLessThan(900)

  other.prepare('rollback').run()
  await given(users.insert(aUser(2, 'o2')))
})
