import { after, type Clock, ksKeyLifetime, type Storage } from '@ks-auth/core'

const hour = 60 * 60 * 1000
const week = 7 * 24 * hour

/**
 * Forgets what has ended: no flow relies on it, so a round that fails is made good by the next. Nodes on one database may
 * all do it. Answers how to stop.
 */
export const keepHouse = ({ sessions, ksKeys, throttle }: Storage, clock: Clock): (() => void) => {
  const round = async (): Promise<void> => {
    const now = clock.now()
    await sessions.purge(now)()
    await ksKeys.purge(after(now, -ksKeyLifetime))()
    // Guesses count in a row as long as there is no week between them.
    await throttle.purge(after(now, -week))()
  }
  const timer = setInterval(() => void round(), hour)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
