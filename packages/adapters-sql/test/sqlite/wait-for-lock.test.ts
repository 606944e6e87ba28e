import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { waitForLock } from '../../src/sqlite/wait-for-lock.ts'
import { openHandle } from '../samples/open-handle.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

const openLocked = async () => {
  const path = temporaryFile()
  const [handle, other] = [await openHandle(path), await openHandle(path)]
  other.prepare('begin immediate').run()
  return { begin: () => handle.prepare('begin immediate').run(), release: () => other.prepare('rollback').run() }
}

it('has the lock as soon as it is free, and lets the process go on meanwhile', async () => {
  const { begin, release } = await openLocked()
  const begun = waitForLock(performance.now() + 20_000, begin)
  for (let tick = 0; tick < 20; tick++) await setTimeout(5)
  release()
  expect(await begun).toMatchObject({ changes: expect.any(Number) as unknown })
})

it('gives up when the time is over, and tries once when it was over before', async () => {
  const { begin } = await openLocked()
  await expect(waitForLock(performance.now() + 30, begin)).rejects.toThrow('database is locked')
  let tries = 0
  const late = waitForLock(0, () => {
    tries += 1
    return begin()
  })
  await expect(late).rejects.toThrow('database is locked')
  expect(tries).toBe(1)
})

it('does not wait for what is no lock', async () => {
  const { begin, release } = await openLocked()
  release()
  begin()
  const again = waitForLock(performance.now() + 20_000, begin)
  await expect(again).rejects.toThrow('cannot start a transaction within a transaction')
})
