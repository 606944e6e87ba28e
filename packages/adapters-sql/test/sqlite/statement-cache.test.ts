import { expect, it } from 'vitest'
import { makeStatementCache } from '../../src/sqlite/statement-cache.ts'
import { openHandle } from '../samples/open-handle.ts'

it('prepares a text once', async () => {
  const prepare = makeStatementCache(await openHandle(':memory:'))
  expect(prepare('select 1')).toBe(prepare('select 1'))
  expect(prepare('select 1')).not.toBe(prepare('select 2'))
})

it('keeps at most a hundred, the latest', async () => {
  const prepare = makeStatementCache(await openHandle(':memory:'))
  const first = prepare('select 0')
  const second = prepare('select 1')
  for (let i = 2; i <= 100; i++) prepare(`select ${i}`)
  expect(prepare('select 1')).toBe(second)
  expect(prepare('select 0')).not.toBe(first)
})
