import type { Overloaded } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'

export interface WorkBounds {
  /** How many run at a time. */
  readonly concurrency: number
  /** How many more may wait for their turn. */
  readonly queue: number
  /** How long each of them may wait, in milliseconds. */
  readonly maxWait: number
}

export type BoundedWork = <A>(work: () => Promise<A>) => Promise<E.Either<Overloaded, A>>

/** Runs work in the order of its arrival. What does not fit in the bounds is refused before it starts. */
export const makeBoundedWork = ({ concurrency, queue, maxWait }: WorkBounds): BoundedWork => {
  const overloaded: Overloaded = { _tag: 'Overloaded', retryAfter: Math.max(1, Math.ceil(maxWait / 1000)) }
  const waiting = new Set<() => void>()
  let running = 0

  const waitForTurn = (): Promise<boolean> =>
    new Promise((resolve) => {
      const leave = (admitted: boolean): void => {
        clearTimeout(timer)
        waiting.delete(start)
        resolve(admitted)
      }
      const start = (): void => leave(true)
      const timer = setTimeout(() => leave(false), maxWait)
      waiting.add(start)
    })

  // A place that becomes free goes to the next in line without being given up in between.
  const release = (): void => {
    const [next] = waiting
    if (next === undefined) running--
    else next()
  }

  return async (work) => {
    if (running < concurrency) running++
    else if (waiting.size >= queue || !(await waitForTurn())) return E.left(overloaded)
    try {
      return E.right(await work())
    } finally {
      release()
    }
  }
}
