import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type Outcome, type Runs, together } from '../../src/batch/together.ts'

const sizes = fc.record({
  lanes: fc.integer({ min: 1, max: 3 }),
  most: fc.integer({ min: 1, max: 5 }),
  count: fc.integer({ min: 1, max: 30 }),
})

const allOfYou = new Error('all of you')
const refusal = (reason: unknown): PromiseSettledResult<number> => ({ status: 'rejected', reason })
const settledAs = E.match(refusal, (value: number): PromiseSettledResult<number> => ({ status: 'fulfilled', value }))

/** Refuses every third item. */
const outcomeOf = (item: number): Outcome<number> => (item % 3 === 0 ? E.left(`no ${item}`) : E.right(-item))

/** Runs that do the same with one item and with many. */
const alike = <A, B>(run: (items: readonly A[]) => Promise<readonly Outcome<B>[]>): Runs<A, B> => ({
  one: async (item) => {
    const [outcome = E.left('none')] = await run([item])
    if (E.isRight(outcome)) return outcome.right
    throw outcome.left
  },
  many: run,
})

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, item) => item)

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
        const call = together(alike(run), { lanes, most })
        const items = numbers(count)
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

  it('runs in as many lanes as it has, if there is enough for them, and in no more', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.scheduler(), async ({ lanes, most, count }, scheduler) => {
        let [running, busiest] = [0, 0]
        const pause = scheduler.scheduleFunction(async () => {})
        const run = alike<number, number>(async (items) => {
          busiest = Math.max(busiest, ++running)
          await pause()
          running--
          return items.map(E.right)
        })
        const call = together(run, { lanes, most })
        await scheduler.waitFor(Promise.all(numbers(count).map(call)))
        expect(busiest).toBe(Math.min(lanes, Math.ceil(count / most)))
      }),
    )
  })

  it('takes what gathered before its first run', async () => {
    const runs: (readonly number[])[] = []
    const run = alike<number, number>(async (items) => {
      runs.push(items)
      return items.map(E.right)
    })
    const gather = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
    await Promise.all([1, 2, 3].map(together(run, { lanes: 1, most: 10, gather })))
    expect(runs).toEqual([[1, 2, 3]])
  })

  it('waits for a run that is stuck no longer than a moment', async () => {
    let release = (): void => {}
    const stuck = new Promise<void>((resolve) => {
      release = resolve
    })
    const run = alike<string, string>(async (items) => {
      if (items.includes('stuck')) await stuck
      return items.map(E.right)
    })
    const call = together(run, { lanes: 1, most: 10 })
    const first = call('stuck')
    await Promise.resolve()
    expect(await call('next')).toBe('next')
    release()
    expect(await first).toBe('stuck')
  })

  it('leaves nobody without an answer whom a run left out', async () => {
    const call = together<number, number>(
      { one: async (n) => n, many: async () => [E.right(1)] },
      { lanes: 1, most: 10 },
    )
    const settled = await Promise.allSettled([1, 2].map(call))
    expect(settled).toEqual([{ status: 'fulfilled', value: 1 }, refusal(new Error('a run left an item out'))])
  })
})
