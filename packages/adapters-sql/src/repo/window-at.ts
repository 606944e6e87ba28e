import { type AttemptLimit, type Instant, isCurrentWindow } from '@ks-auth/core'
import type { Attempts } from '../row/attempt-row.ts'

/** What counts for an attempt at `now`: the stored window while it lasts, else a new one. */
export const windowAt = (stored: Attempts | null, limit: AttemptLimit, now: Instant): Attempts =>
  stored !== null && isCurrentWindow(stored.windowStart, limit, now)
    ? stored
    : { windowStart: now, attempts: 0, consecutive: stored?.consecutive ?? 0 }
