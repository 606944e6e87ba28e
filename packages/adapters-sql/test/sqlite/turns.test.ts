import { expect, it } from 'vitest'
import { makeTurns } from '../../src/sqlite/turns.ts'

it('lets one in at a time, in the order in which they came', async () => {
  const turns = makeTurns()
  const seen: string[] = []
  const visit = async (name: string): Promise<void> => {
    await turns.take()
    seen.push(`${name} in`)
    await Promise.resolve()
    seen.push(`${name} out`)
    turns.pass()
  }
  await Promise.all(['a', 'b', 'c'].map(visit))
  await visit('d')
  expect(seen).toEqual(['a', 'b', 'c', 'd'].flatMap((name) => [`${name} in`, `${name} out`]))
})
