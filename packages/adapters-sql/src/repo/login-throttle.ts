import { type AttemptLimit, after, type Instant, type LoginThrottle, type TooManyAttempts } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { type Attempts, attemptRow } from '../row/attempt-row.ts'
import { ask } from '../run/ask.ts'
import { askAgain } from '../run/ask-again.ts'
import { attempt } from '../run/attempt.ts'
import type { Sql } from '../sql.ts'
import { purgeBefore } from './purge-before.ts'
import { takePlace } from './take-place.ts'
import { windowAt } from './window-at.ts'

/**
 * LoginThrottle over a table. What was read decides refusals only, so that a flood of them writes nothing; a place is
 * taken by one conditional statement, and whoever loses it looks again.
 */
export const makeLoginThrottle = (sql: Sql): LoginThrottle => {
  const { db } = sql

  const read = async (key: string): Promise<Attempts | null> => {
    const counts = db.selectFrom('ks_auth_attempts').select(attemptRow.columns)
    const row = await counts.where('name', '=', key).executeTakeFirst()
    return row === undefined ? null : attemptRow.read(row)
  }

  const reserve = async (
    key: string,
    limit: AttemptLimit,
    now: Instant,
  ): Promise<E.Either<TooManyAttempts, undefined>> => {
    for (;;) {
      const stored = await read(key)
      const window = windowAt(stored, limit, now)
      if (window.attempts >= limit.attempts || window.consecutive >= limit.consecutive) {
        const wait = after(window.windowStart, limit.windowMs) - now
        const forGood = window.consecutive >= limit.consecutive
        return E.left({ _tag: 'TooManyAttempts', retryAfter: forGood ? null : Math.ceil(wait / 1000) })
      }
      if (await takePlace(sql, { key, limit, stored, window })) return E.right(undefined)
    }
  }

  return {
    reserve: (key, limit, now) => attempt(sql, () => reserve(key, limit, now)),
    refund: (key) =>
      ask(sql, async () => {
        const counted = db.updateTable('ks_auth_attempts').where('name', '=', key).where('attempts', '>', 0)
        await counted
          .set((eb) => ({ attempts: eb('attempts', '-', 1), consecutive: eb('consecutive', '-', 1) }))
          .where('consecutive', '>', 0)
          .execute()
      }),
    absolve: (key) =>
      askAgain(sql, async () => {
        await db.updateTable('ks_auth_attempts').set({ consecutive: 0 }).where('name', '=', key).execute()
      }),
    forgive: (key) =>
      askAgain(sql, async () => {
        await db.deleteFrom('ks_auth_attempts').where('name', '=', key).execute()
      }),
    purge: (instant) => purgeBefore(sql, 'ks_auth_attempts', 'window_start', instant),
  }
}
