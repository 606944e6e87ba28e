import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { attempt } from '../../src/run/attempt.ts'
import { openSqlite } from '../../src/sqlite/open-sqlite.ts'

const sqliteError = (errcode: number) => Object.assign(new Error(`error ${errcode}`), { errcode })
const busy = sqliteError(5)
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

it('tries again what failed because the database was busy', async () => {
  expect(await runFailing([busy, busy, sqliteError(517)])).toEqual({ result: E.right('done'), runs: 4 })
})

it('gives up after five more attempts', async () => {
  const unavailable = E.left({ _tag: 'StorageUnavailable', cause: busy })
  expect(await runFailing(Array.from({ length: 9 }, () => busy))).toEqual({ result: unavailable, runs: 6 })
})

it('does not try again what cannot succeed', async () => {
  const unavailable = E.left({ _tag: 'StorageUnavailable', cause: corrupt })
  expect(await runFailing([corrupt])).toEqual({ result: unavailable, runs: 1 })
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
