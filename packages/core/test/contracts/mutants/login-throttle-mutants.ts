import { after, instant, type LoginThrottle } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { checkThenAct } from './check-then-act.ts'
import type { Mutants } from './mutants.ts'

export const loginThrottleMutants: Mutants<LoginThrottle> = {
  'lets exactly as many of racing attempts through as the limit says': (throttle, { attempts }) => ({
    ...throttle,
    reserve: (key, limit, now) =>
      checkThenAct(
        TE.fromIO(() => {
          const row = attempts.get(key)
          return row === undefined || (row.attempts < limit.attempts && row.consecutive < limit.consecutive)
        }),
        throttle.reserve(key, limit, now),
        { tag: 'TooManyAttempts', believed: undefined },
      ),
  }),

  'says in how many seconds the window ends': (throttle) => ({
    ...throttle,
    reserve: (key, limit, now) =>
      pipe(
        throttle.reserve(key, limit, now),
        TE.mapLeft((refusal) =>
          refusal._tag === 'TooManyAttempts' && refusal.retryAfter !== null
            ? { ...refusal, retryAfter: refusal.retryAfter * 1000 }
            : refusal,
        ),
      ),
  }),

  'counts each key for itself, byte for byte': (throttle) => ({
    ...throttle,
    reserve: (key, limit, now) => throttle.reserve(key.trim(), limit, now),
  }),

  'starts a new window when the old one is over': (throttle) => ({
    ...throttle,
    reserve: (key, limit, now) => throttle.reserve(key, { ...limit, windowMs: limit.windowMs - 1 }, now),
  }),

  'goes on with a window that a clock a little ahead has begun': (throttle, { attempts }) => ({
    ...throttle,
    reserve: (key, limit, now) => async () => {
      const row = attempts.get(key)
      if (row !== undefined && row.windowStart > now) attempts.delete(key)
      return throttle.reserve(key, limit, now)()
    },
  }),

  'starts a new window when the old one begins further ahead, as a clock that was set back leaves it': (
    throttle,
    { attempts },
  ) => ({
    ...throttle,
    reserve: (key, limit, now) => async () => {
      const row = attempts.get(key)
      return throttle.reserve(key, limit, instant(Math.max(now, row?.windowStart ?? now)))()
    },
  }),

  'does not count a refused attempt': (throttle, { attempts }) => ({
    ...throttle,
    reserve: (key, limit, now) =>
      pipe(
        throttle.reserve(key, limit, now),
        TE.tapError(() => {
          const row = attempts.get(key)
          if (row !== undefined) attempts.set(key, { ...row, consecutive: row.consecutive + 1 })
          return TE.right(undefined)
        }),
      ),
  }),

  'refuses for good after too many attempts in a row without a right one': (throttle) => ({
    ...throttle,
    reserve: (key, limit, now) => throttle.reserve(key, { ...limit, consecutive: 99 }, now),
  }),

  'forgets the attempts after a right one': (throttle, { attempts }) => ({
    ...throttle,
    forgive: (key) =>
      TE.fromIO(() => {
        const row = attempts.get(key)
        if (row !== undefined) attempts.set(key, { ...row, consecutive: 0 })
      }),
  }),

  'begins to count in a row again after a right one': (throttle, { attempts }) => ({
    ...throttle,
    forgive: (key) =>
      TE.fromIO(() => {
        const row = attempts.get(key)
        if (row !== undefined) attempts.set(key, { ...row, attempts: 0 })
      }),
  }),

  'forgets the attempts of no other key': (throttle) => ({
    ...throttle,
    forgive: (key) =>
      pipe(
        throttle.forgive(key),
        TE.flatMap(() => throttle.forgive(key.toLowerCase())),
      ),
  }),

  'takes one attempt back that was never tried, in the window and in the row': (throttle) => ({
    ...throttle,
    refund: () => TE.right(undefined),
  }),

  'begins to count in a row again after another proof, and lets no more into the window': (throttle) => ({
    ...throttle,
    absolve: throttle.forgive,
  }),

  'forgets the keys whose window began before an instant': (throttle) => ({
    ...throttle,
    purge: (before) => throttle.purge(after(before, 1)),
  }),
}
