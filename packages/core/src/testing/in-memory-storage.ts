import type { Storage } from '../ports.ts'
import { makeInMemoryKsKeyRepo } from './in-memory-ks-key-repo.ts'
import { makeInMemoryLoginThrottle } from './in-memory-login-throttle.ts'
import { makeInMemorySessionRepo } from './in-memory-session-repo.ts'
import { emptyTables, type InMemoryTables } from './in-memory-tables.ts'
import { makeInMemoryUserRepo } from './in-memory-user-repo.ts'

/** A whole store in memory, empty. What it holds ends with the process. */
export const makeInMemoryStorage = (tables: InMemoryTables = emptyTables()): Storage => ({
  users: makeInMemoryUserRepo(tables),
  sessions: makeInMemorySessionRepo(tables),
  ksKeys: makeInMemoryKsKeyRepo(tables),
  throttle: makeInMemoryLoginThrottle(tables),
})
