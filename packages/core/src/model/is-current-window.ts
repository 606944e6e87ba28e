import type { AttemptLimit } from './attempt-limit.ts'
import { after, type Instant } from './instant.ts'

/** The clocks of nodes lie no further apart, and no attempt waits longer between its clock and the store. */
const skew = 5 * 60 * 1000

/**
 * Whether the window that began at `start` counts at `now`. One that begins further ahead than clocks lie apart was begun
 * before a clock was set back: it would refuse for as long as that clock had been wrong.
 */
export const isCurrentWindow = (start: Instant, { windowMs }: AttemptLimit, now: Instant): boolean =>
  start <= after(now, Math.min(skew, windowMs)) && now < after(start, windowMs)
