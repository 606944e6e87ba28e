import * as E from 'fp-ts/lib/Either.js'
import { expect, it, onTestFinished, vi } from 'vitest'
import { attempt } from '../../src/run/attempt.ts'
import { openSqlite } from '../../src/sqlite/open-sqlite.ts'

const sqliteError = (errcode: number) => Object.assign(new Error(`error ${errcode}`), { errcode })
const locked = sqliteError(6)
const corrupt = sqliteError(11)

/** Runs a step that throws each of the errors in turn and then succeeds; answers its result and how often it ran. */
const runFailing = async (errors: readonly Error[]) => {
  let runs = 0
  const step = attempt<never, string>(await openSqlite(':memory:'), async () => {
    const error = errors[runs++]
    if (error !== undefined) throw error
    return E.right('done')
  })
  return { result: await step(), runs }
}

it('tries again what failed because of somebody else', async () => {
  expect(await runFailing([locked, locked, sqliteError(262)])).toEqual({ result: E.right('done'), runs: 4 })
})

it('gives up after five more attempts', async () => {
  const unavailable = E.left({ _tag: 'StorageUnavailable', cause: locked })
  expect(await runFailing(Array.from({ length: 9 }, () => locked))).toEqual({ result: unavailable, runs: 6 })
})

it.each([corrupt, sqliteError(5)])(
  'does not try again what cannot succeed, or was waited for already: %s',
  async (error) => {
    const unavailable = E.left({ _tag: 'StorageUnavailable', cause: error })
    expect(await runFailing([error])).toEqual({ result: unavailable, runs: 1 })
  },
)

it('does not try again when the time of the call is over', async () => {
  onTestFinished(() => void vi.useRealTimers())
  vi.useFakeTimers({ toFake: ['performance'] })
  let runs = 0
  const step = attempt<never, never>(await openSqlite(':memory:'), async () => {
    runs++
    vi.advanceTimersByTime(800)
    throw locked
  })
  expect(await step()).toEqual(E.left({ _tag: 'StorageUnavailable', cause: locked }))
  expect(runs).toBe(2)
})

it('does not try again what was refused', async () => {
  let runs = 0
  const step = attempt(await openSqlite(':memory:'), async () => {
    runs++
    return E.left({ _tag: 'OpenidTaken' })
  })
  expect(await step()).toEqual(E.left({ _tag: 'OpenidTaken' }))
  expect(runs).toBe(1)
})
