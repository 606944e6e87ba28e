import { makeTurns } from './turns.ts'
import { waitForLock } from './wait-for-lock.ts'

/** Whoever waits asks far more often. */
const longestPauseMs = 100

export interface WriteLock {
  /** Runs what takes the lock of the file, as soon as nobody else has it, here or elsewhere. It is ours until `pass`. */
  readonly take: <A>(deadline: number, run: () => Promise<A>) => Promise<A>
  readonly pass: () => void
}

/**
 * The one lock of a file that writers need, who take it in turns. When it is stuck, everybody who waits hears so at the
 * same moment: when nobody here has got it for `patienceMs`. Who comes after that asks once.
 */
export const makeWriteLock = (patienceMs: number, requireFile: () => void): WriteLock => {
  const writers = makeTurns()
  let missedSince = 0
  let missedLast = Number.NEGATIVE_INFINITY

  const isMissed = (): boolean => performance.now() - missedLast < longestPauseMs
  const miss = (): void => {
    if (!isMissed()) missedSince = performance.now()
    missedLast = performance.now()
  }

  return {
    take: async (deadline, run) => {
      await writers.take()
      try {
        requireFile()
        const taken = await waitForLock(isMissed() ? Math.min(deadline, missedSince + patienceMs) : deadline, run, miss)
        missedLast = Number.NEGATIVE_INFINITY
        return taken
      } catch (error) {
        writers.pass()
        throw error
      }
    },
    pass: () => writers.pass(),
  }
}
