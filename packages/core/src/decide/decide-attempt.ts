import * as E from 'fp-ts/lib/Either.js'
import type { AttemptLimit } from '../model/attempt-limit.ts'
import type { Attempts } from '../model/attempts.ts'
import type { TooManyAttempts } from '../model/failure.ts'
import { after, type Instant } from '../model/instant.ts'

/** The clocks of nodes lie no further apart, and no attempt waits longer between its clock and the store. */
const skew = 5 * 60 * 1000

/**
 * Whether there may be one more attempt at `now`, and what it is counted in: what is stored, the same object, while its
 * window lasts, else a new window.
 */
export const decideAttempt = (
  stored: Attempts | null,
  limit: AttemptLimit,
  now: Instant,
): E.Either<TooManyAttempts, Attempts> => {
  const counted = countedAt(stored, limit, now)
  if (counted.consecutive >= limit.consecutive) return E.left({ _tag: 'TooManyAttempts', retryAfter: null })
  if (counted.attempts < limit.attempts) return E.right(counted)
  const wait = after(counted.windowStart, limit.windowMs) - now
  return E.left({ _tag: 'TooManyAttempts', retryAfter: Math.ceil(wait / 1000) })
}

const countedAt = (stored: Attempts | null, limit: AttemptLimit, now: Instant): Attempts =>
  stored !== null && isCurrent(stored.windowStart, limit, now)
    ? stored
    : { windowStart: now, attempts: 0, consecutive: stored?.consecutive ?? 0 }

/**
 * A window that begins further ahead than clocks lie apart was begun before a clock was set back: it would refuse for as
 * long as that clock had been wrong.
 */
const isCurrent = (start: Instant, { windowMs }: AttemptLimit, now: Instant): boolean =>
  start <= after(now, Math.min(skew, windowMs)) && now < after(start, windowMs)
