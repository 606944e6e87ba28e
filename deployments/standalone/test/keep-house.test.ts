import { PassThrough } from 'node:stream'
import { instant, type StorageUnavailable } from '@ks-auth/core'
import { makeInMemoryStorage } from '@ks-auth/core/testing'
import * as TE from 'fp-ts/lib/TaskEither.js'
import pino from 'pino'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepHouse } from '../src/keep-house.ts'
import { logUnkeptHouse } from '../src/observability/log-unkept-house.ts'

const hour = 60 * 60 * 1000
const clock = { now: () => instant(Date.now()) }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What the log of a server says that keeps this house for an hour. */
const hourOf = async (storage: ReturnType<typeof makeInMemoryStorage>): Promise<readonly unknown[]> => {
  const stream = new PassThrough()
  const stop = keepHouse(storage, clock, logUnkeptHouse(pino({ base: null, timestamp: false }, stream)))
  await vi.advanceTimersByTimeAsync(hour)
  stop()
  const text = String(stream.read() ?? '')
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
}

it('housekeeping that fails is in the log, without the rows of its cause, and goes on', async () => {
  const cause = Object.assign(new Error('disk is gone'), { code: 'EIO', rows: ['canary'] })
  const broken = TE.left<StorageUnavailable>({ _tag: 'StorageUnavailable', cause })
  const storage = makeInMemoryStorage()
  const { sessions, ksKeys } = storage
  const failing = {
    ...storage,
    sessions: { ...sessions, purge: () => broken },
    ksKeys: { ...ksKeys, purge: () => () => Promise.reject(cause) },
  }
  const limit = { attempts: 1, windowMs: 1, consecutive: 1 }
  await storage.throttle.reserve('a', limit, instant(Date.now() - 8 * 24 * hour))()

  const told = { cause: { name: 'Error', code: 'EIO', message: 'disk is gone' }, msg: 'housekeeping failed', level: 50 }
  expect(await hourOf(failing)).toEqual([
    { ...told, what: 'sessions' },
    { ...told, what: 'ksKeys' },
  ])
  expect(await storage.throttle.reserve('a', limit, clock.now())()).toMatchObject({ _tag: 'Right' })
})

it('housekeeping that succeeds says nothing', async () => {
  expect(await hourOf(makeInMemoryStorage())).toEqual([])
})
