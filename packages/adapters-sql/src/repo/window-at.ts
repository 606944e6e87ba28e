import { type AttemptLimit, after, type Instant } from '@ks-auth/core'
import type { Attempts } from '../row/attempt-row.ts'

/** What counts for an attempt at `now`: the stored window while it lasts, else a new one. */
export const windowAt = (stored: Attempts | null, { windowMs }: AttemptLimit, now: Instant): Attempts =>
  stored !== null && now < after(stored.windowStart, windowMs)
    ? stored
    : { windowStart: now, attempts: 0, consecutive: stored?.consecutive ?? 0 }
