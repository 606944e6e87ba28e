import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { together } from '../../src/batch/together.ts'

const sizes = fc.record({
  lanes: fc.integer({ min: 1, max: 3 }),
  most: fc.integer({ min: 1, max: 5 }),
  count: fc.integer({ min: 1, max: 30 }),
})

const allOfYou = new Error('all of you')
const refusal = (reason: unknown): PromiseSettledResult<number> => ({ status: 'rejected', reason })
const settledAs = E.match(refusal, (value: number): PromiseSettledResult<number> => ({ status: 'fulfilled', value }))

/** Refuses every third item, and rejects a run with a seven in it. */
const outcomeOf = (item: number): E.Either<unknown, number> => (item % 3 === 0 ? E.left(`no ${item}`) : E.right(-item))

describe('what runs together', () => {
  it('is answered item by item, each once, in whatever order runs end', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.scheduler(), async ({ lanes, most, count }, scheduler) => {
        const runs: (readonly number[])[] = []
        const run = scheduler.scheduleFunction(async (shared: readonly number[]) => {
          runs.push(shared)
          if (shared.includes(7)) throw allOfYou
          return shared.map(outcomeOf)
        })
        const call = together(run, { lanes, most })
        const items = Array.from({ length: count }, (_, item) => item)
        const settled = Promise.allSettled(items.map(call))
        await scheduler.waitFor(settled)

        expect(runs.flat().toSorted((a, b) => a - b)).toEqual(items)
        expect(Math.max(...runs.map(({ length }) => length))).toBeLessThanOrEqual(most)
        const rejected = new Set(runs.find((shared) => shared.includes(7)))
        const expected = items.map((item) => (rejected.has(item) ? refusal(allOfYou) : settledAs(outcomeOf(item))))
        expect(await settled).toEqual(expected)
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

  it('waits for a run that is stuck no longer than a moment', async () => {
    let release = (): void => {}
    const stuck = new Promise<void>((resolve) => {
      release = resolve
    })
    const call = together<string, string>(
      async (items) => {
        if (items.includes('stuck')) await stuck
        return items.map(E.right)
      },
      { lanes: 1, most: 10 },
    )
    const first = call('stuck')
    await Promise.resolve()
    expect(await call('next')).toBe('next')
    release()
    expect(await first).toBe('stuck')
  })
})
