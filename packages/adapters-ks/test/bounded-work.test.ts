import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it, vi } from 'vitest'
import { makeBoundedWork } from '../src/bounded-work.ts'

const bounds = { concurrency: 2, queue: 3, maxWait: 1000 }
const overloaded = E.left({ _tag: 'Overloaded', retryAfter: 1 })

/** Work that ends when it is told to. */
const makeGate = () => {
  const started: string[] = []
  const open = new Map<string, () => void>()
  const work = (name: string) => (): Promise<string> => {
    started.push(name)
    return new Promise((resolve) => open.set(name, () => resolve(name)))
  }
  return { started, work, finish: (name: string) => open.get(name)?.() }
}

describe('bounded work', () => {
  it('runs no more at a time than the bound, and the rest in the order of arrival', async () => {
    const run = makeBoundedWork(bounds)
    const { started, work, finish } = makeGate()
    const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => run(work(name))))
    await vi.waitFor(() => expect(started).toEqual(['a', 'b']))
    for (const [name, next] of [
      ['b', 'c'],
      ['a', 'd'],
      ['c', 'e'],
    ] as const) {
      finish(name)
      await vi.waitFor(() => expect(started.at(-1)).toBe(next))
    }
    finish('d')
    finish('e')
    expect(await all).toEqual(['a', 'b', 'c', 'd', 'e'].map(E.right))
  })

  it('refuses what exceeds the queue at once, without starting it', async () => {
    const run = makeBoundedWork(bounds)
    const { started, work, finish } = makeGate()
    const admitted = ['a', 'b', 'c', 'd', 'e'].map((name) => run(work(name)))
    expect(await run(work('too many'))).toEqual(overloaded)
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await vi.waitFor(() => expect(started).toContain(name))
      finish(name)
    }
    expect((await Promise.all(admitted)).every(E.isRight)).toBe(true)
    expect(started).not.toContain('too many')
  })

  it('refuses what has waited too long, and gives its place in the queue to another', async () => {
    const run = makeBoundedWork({ concurrency: 1, queue: 1, maxWait: 20 })
    const { started, work, finish } = makeGate()
    const first = run(work('first'))
    expect(await run(work('late'))).toEqual(overloaded)
    const second = run(work('second'))
    finish('first')
    expect(await first).toEqual(E.right('first'))
    await vi.waitFor(() => expect(started).toEqual(['first', 'second']))
    finish('second')
    expect(await second).toEqual(E.right('second'))
  })

  it('frees the place of work that throws', async () => {
    const run = makeBoundedWork({ concurrency: 1, queue: 0, maxWait: 20 })
    await expect(run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await run(async () => 'next')).toEqual(E.right('next'))
  })

  it('loses no place over thousands of runs', async () => {
    const run = makeBoundedWork({ concurrency: 3, queue: 10_000, maxWait: 10_000 })
    let running = 0
    let peak = 0
    const work = async (): Promise<void> => {
      peak = Math.max(peak, ++running)
      await Promise.resolve()
      running--
    }
    const results = await Promise.all(Array.from({ length: 5000 }, () => run(work)))
    expect(results.every(E.isRight)).toBe(true)
    expect(peak).toBe(3)
  })
})
