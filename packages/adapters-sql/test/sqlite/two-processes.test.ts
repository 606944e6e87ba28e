import { once } from 'node:events'
import { maxFailedOpenings, type Openid, type UserId } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { forkScript, nextMessage } from '../process/fork-script.ts'
import type { Jobs } from '../process/jobs.ts'
import { startWorker, type Worker } from '../process/start-worker.ts'
import { aKey } from '../samples/a-key.ts'
import { aPool } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { openStorage } from '../samples/open-storage.ts'
import { type Tally, total } from '../samples/tally.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

let workers: readonly Worker[] = []

beforeAll(async () => {
  workers = await Promise.all([startWorker(), startWorker()])
})
afterAll(() => {
  for (const worker of workers) worker.stop()
})

/** Both processes do the same job at the same time, or one of their own each. */
const inBoth = async <Name extends keyof Jobs>(
  path: string,
  name: Name,
  input: (worker: number) => Parameters<Jobs[Name]>[1],
): Promise<Tally> => total(await Promise.all(workers.map((worker, i) => worker.run(path, name, input(i)))))

it('migrates once when two processes start at the same time', async () => {
  const path = temporaryFile()
  expect(await inBoth(path, 'migrate', () => null)).toEqual({ ok: 2 })
  await given((await openStorage(path)).ping)
})

it('makes one user of the first logins of one openid in two processes', async () => {
  const path = temporaryFile()
  const storage = await openStorage(path)
  for (let round = 0; round < 10; round++) {
    const openid = `o${round}`
    const ids = Array.from({ length: 20 }, (_, i) => round * 20 + i + 1)
    const half = (worker: number) => ids.filter((id) => id % 2 === worker)
    const outcomes = await inBoth(path, 'insert', (worker) => ({ openid, ids: half(worker) }))
    expect(outcomes).toEqual({ ok: 1, OpenidTaken: 19 })

    const found = await Promise.all(ids.map((id) => given(storage.users.findById(aPool, id as UserId))))
    expect(found.filter(O.isSome)).toEqual([await given(storage.users.findByOpenid(aPool, openid as Openid))])
  }
})

it('makes every user of two processes that write as fast as they can', async () => {
  const path = temporaryFile()
  await openStorage(path)
  const ids = Array.from({ length: 400 }, (_, i) => i + 1)
  const half = (worker: number) => ids.filter((id) => id % 2 === worker)
  expect(await inBoth(path, 'insertMany', (worker) => ({ ids: half(worker) }))).toEqual({ ok: 400 })
})

it('lets two processes together make exactly as many attempts as the limit says', async () => {
  const path = temporaryFile()
  await openStorage(path)
  const limit = { attempts: 10, windowMs: 60_000, consecutive: 100 }
  expect(await inBoth(path, 'attempt', () => ({ limit, times: 100 }))).toEqual({
    ok: limit.attempts,
    TooManyAttempts: 200 - limit.attempts,
  })
})

it('lets two processes together try a key exactly ten times', async () => {
  const path = temporaryFile()
  const storage = await openStorage(path)
  const key = aKey(1, 'o')
  await given(storage.ksKeys.put(key, null))
  expect(await inBoth(path, 'open', () => ({ key, times: 100 }))).toEqual({
    ok: maxFailedOpenings,
    refused: 200 - maxFailedOpenings,
  })
})

it('keeps every acknowledged user, whole, when the process is killed', async () => {
  const path = temporaryFile()
  await openStorage(path)
  const writer = forkScript(new URL('../process/endless-writer.ts', import.meta.url), path)
  onTestFinished(() => void writer.kill('SIGKILL'))
  const exit = once(writer, 'exit')
  let acknowledged = 0
  while (acknowledged < 100) acknowledged = Number(await nextMessage(writer))
  writer.kill('SIGKILL')
  await exit

  const { users } = await openStorage(path)
  for (let id = 1; id <= acknowledged; id++)
    expect(await given(users.findByOpenid(aPool, `o${id}` as Openid))).toMatchObject(O.some({ id }))
  const next = acknowledged + 1
  const cut = await given(users.findById(aPool, next as UserId))
  expect(cut).toEqual(await given(users.findByOpenid(aPool, `o${next}` as Openid)))
})

it('completes the migration of a process that was killed in the middle of it', async () => {
  const path = temporaryFile()
  const process = forkScript(new URL('../process/die-migrating.ts', import.meta.url), path)
  expect(await once(process, 'exit')).toEqual([null, 'SIGKILL'])
  const { ping } = await openStorage(path)
  await given(ping)
})
