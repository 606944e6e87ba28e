import * as E from 'fp-ts/lib/Either.js'
import { decideAttempt } from '../decide/decide-attempt.ts'
import type { LoginThrottle } from '../ports.ts'
import { always, atomically } from './atomically.ts'
import type { InMemoryTables } from './in-memory-tables.ts'

/** LoginThrottle over a Map. */
export const makeInMemoryLoginThrottle = (tables: InMemoryTables): LoginThrottle => ({
  reserve: (key, limit, now) =>
    atomically(() => {
      const decided = decideAttempt(tables.attempts.get(key) ?? null, limit, now)
      if (E.isLeft(decided)) return decided
      const { windowStart, attempts, consecutive } = decided.right
      tables.attempts.set(key, { windowStart, attempts: attempts + 1, consecutive: consecutive + 1 })
      return E.right(undefined)
    }),

  refund: (key) =>
    always(() => {
      const row = tables.attempts.get(key)
      if (row !== undefined && row.attempts > 0 && row.consecutive > 0)
        tables.attempts.set(key, { ...row, attempts: row.attempts - 1, consecutive: row.consecutive - 1 })
    }),

  absolve: (key) =>
    always(() => {
      const row = tables.attempts.get(key)
      if (row !== undefined) tables.attempts.set(key, { ...row, consecutive: 0 })
    }),

  forgive: (key) =>
    always(() => {
      tables.attempts.delete(key)
    }),

  purge: (before) =>
    always(() => {
      const old = [...tables.attempts].filter(([, { windowStart }]) => windowStart < before)
      for (const [key] of old) tables.attempts.delete(key)
      return old.length
    }),
})
