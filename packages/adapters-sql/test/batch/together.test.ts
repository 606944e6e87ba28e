import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { together } from '../../src/batch/together.ts'

const sizes = fc.record({
  lanes: fc.integer({ min: 1, max: 3 }),
  most: fc.integer({ min: 1, max: 5 }),
  count: fc.integer({ min: 1, max: 30 }),
})

/** Refuses every third item, and rejects a run with a seven in it. */
const outcomeOf = (item: number): E.Either<unknown, number> => (item % 3 === 0 ? E.left(`no ${item}`) : E.right(-item))

describe('what runs together', () => {
  it('is answered item by item, each once, in whatever order runs end', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.scheduler(), async ({ lanes, most, count }, scheduler) => {
        const runs: (readonly number[])[] = []
        const run = scheduler.scheduleFunction(async (items: readonly number[]) => {
          runs.push(items)
          if (items.includes(7)) throw new Error('all of you')
          return items.map(outcomeOf)
        })
        const call = together(run, { lanes, most })
        const settled = Promise.allSettled(Array.from({ length: count }, (_, item) => call(item)))
        await scheduler.waitFor(settled)

        expect(runs.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, item) => item))
        expect(Math.max(...runs.map(({ length }) => length))).toBeLessThanOrEqual(most)
        const rejected = new Set(runs.find((items) => items.includes(7)))
        for (const [item, outcome] of (await settled).entries()) {
          if (rejected.has(item)) expect(outcome).toMatchObject({ reason: new Error('all of you') })
          else if (item % 3 === 0) expect(outcome).toMatchObject({ reason: `no ${item}` })
          else expect(outcome).toMatchObject({ value: -item })
        }
      }),
    )
  })

  it('never runs in more lanes than it has', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.scheduler(), async ({ lanes, most, count }, scheduler) => {
        let [running, busiest] = [0, 0]
        const pause = scheduler.scheduleFunction(async () => {})
        const call = together<number, number>(
          async (items) => {
            busiest = Math.max(busiest, ++running)
            await pause()
            running--
            return items.map(E.right)
          },
          { lanes, most },
        )
        await scheduler.waitFor(Promise.all(Array.from({ length: count }, (_, item) => call(item))))
        expect(busiest).toBeLessThanOrEqual(lanes)
      }),
    )
  })

  it('takes what gathered before its first run', async () => {
    const runs: (readonly number[])[] = []
    const call = together<number, number>(
      async (items) => {
        runs.push(items)
        return items.map(E.right)
      },
      { lanes: 1, most: 10, gather: () => new Promise((resolve) => void setImmediate(resolve)) },
    )
    await Promise.all([1, 2, 3].map(call))
    expect(runs).toEqual([[1, 2, 3]])
  })
})
