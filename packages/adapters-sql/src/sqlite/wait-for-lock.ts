import { setTimeout } from 'node:timers/promises'
import { isBusy } from './is-busy.ts'

const longestPauseMs = 10

/**
 * Runs a statement as soon as nobody else holds the lock that it needs, if that is before the deadline; `missed` hears
 * of each time that somebody does. SQLite could wait by itself, but would hold up the whole process meanwhile: in vain,
 * if it is this process that holds the lock.
 */
export const waitForLock = async <A>(
  deadline: number,
  run: () => A | Promise<A>,
  missed: () => void = () => {},
): Promise<A> => {
  for (let pauseMs = 1; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error)) throw error
      missed()
      if (performance.now() >= deadline) throw error
    }
    await setTimeout(Math.random() * pauseMs)
  }
}
