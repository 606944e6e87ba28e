import { expect, it } from 'vitest'
import { whenCrowded } from '../../src/sqlite/when-crowded.ts'

const endOfTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

it('keeps nobody waiting who comes alone, turn after turn', async () => {
  const { arrive, gather } = whenCrowded()
  for (let turn = 0; turn < 3; turn++) {
    expect(gather()).toBeUndefined()
    arrive()
    await endOfTurn()
  }
})

it('waits for the others of a turn after one in which several came, until somebody comes alone again', async () => {
  const { arrive, gather } = whenCrowded()
  arrive()
  arrive()
  await endOfTurn()
  let gathered = false
  const wait = async () => {
    await gather()
    gathered = true
  }
  const waited = wait()
  await Promise.resolve()
  expect(gathered).toBe(false)
  arrive()
  await waited
  expect(gathered).toBe(true)
  await endOfTurn()
  expect(gather()).toBeUndefined()
})
