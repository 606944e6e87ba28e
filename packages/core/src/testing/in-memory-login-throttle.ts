import * as E from 'fp-ts/lib/Either.js'
import type { LoginThrottle } from '../ports.ts'
import { always, atomically } from './atomically.ts'
import type { InMemoryTables } from './in-memory-tables.ts'

/** LoginThrottle over a Map. */
export const makeInMemoryLoginThrottle = (tables: InMemoryTables): LoginThrottle => ({
  reserve: (key, limit, now) =>
    atomically(() => {
      const row = tables.attempts.get(key)
      const current = row !== undefined && now < row.windowStart + limit.windowMs
      const windowStart = current ? row.windowStart : now
      const attempts = current ? row.attempts : 0
      const consecutive = row?.consecutive ?? 0
      if (attempts >= limit.attempts || consecutive >= limit.consecutive) {
        const wait = windowStart + limit.windowMs - now
        return E.left({ _tag: 'TooManyAttempts', retryAfter: Math.ceil(wait / 1000) })
      }
      tables.attempts.set(key, { windowStart, attempts: attempts + 1, consecutive: consecutive + 1 })
      return E.right(undefined)
    }),

  forgive: (key) =>
    always(() => {
      tables.attempts.delete(key)
    }),
})
