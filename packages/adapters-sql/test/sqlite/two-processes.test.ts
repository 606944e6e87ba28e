import { once } from 'node:events'
import { maxFailedOpenings, type Openid, type UserId } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { expect, it } from 'vitest'
import { forkScript } from '../process/fork-script.ts'
import { useWorkerPair } from '../process/worker-pair.ts'
import { aKey } from '../samples/a-key.ts'
import { aPool } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { openStorage } from '../samples/open-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

const inBoth = useWorkerPair()

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

it('completes the migration of a process that was killed in the middle of it', async () => {
  const path = temporaryFile()
  const process = forkScript(new URL('../process/die-migrating.ts', import.meta.url), path)
  expect(await once(process, 'exit')).toEqual([null, 'SIGKILL'])
  const { ping } = await openStorage(path)
  await given(ping)
})
