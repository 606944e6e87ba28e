import { after, type Clock, ksKeyLifetime, type Storage, type StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

const hour = 60 * 60 * 1000
const week = 7 * 24 * hour

/** What could not be forgotten, and why. */
export interface Unkept {
  readonly what: 'sessions' | 'ksKeys' | 'attempts'
  readonly cause: unknown
}

/**
 * Forgets what has ended: no flow relies on it, so what fails is reported and made good by the next round. Nodes on one
 * database may all do it. Answers how to stop.
 */
export const keepHouse = (
  { sessions, ksKeys, throttle }: Storage,
  clock: Clock,
  report: (unkept: Unkept) => void,
): (() => void) => {
  const forget = async (what: Unkept['what'], purge: TaskEither<StorageUnavailable, number>): Promise<void> => {
    try {
      const purged = await purge()
      if (E.isLeft(purged)) report({ what, cause: purged.left.cause })
    } catch (cause) {
      report({ what, cause })
    }
  }
  const round = async (): Promise<void> => {
    const now = clock.now()
    await forget('sessions', sessions.purge(now))
    await forget('ksKeys', ksKeys.purge(after(now, -ksKeyLifetime)))
    // Guesses count in a row as long as there is no week between them.
    await forget('attempts', throttle.purge(after(now, -week)))
  }
  const timer = setInterval(() => void round(), hour)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
