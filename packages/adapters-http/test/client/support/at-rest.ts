import { setImmediate } from 'node:timers/promises'

/** Waits for what is under way, and for what follows from it. */
export const atRest = (underWay: ReadonlySet<Promise<unknown>>) => async (): Promise<void> => {
  do {
    await Promise.allSettled(underWay)
    await setImmediate()
  } while (underWay.size > 0)
}
