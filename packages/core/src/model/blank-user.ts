import type { Pool } from './client.ts'
import type { Instant } from './instant.ts'
import type { User } from './user.ts'
import type { UserId } from './user-id.ts'

/** A user of whom nothing is known yet. */
export const blankUser = (id: UserId, pool: Pool, now: Instant): User => ({
  id,
  pool,
  version: 1,
  epoch: 0,
  anonymous: false,
  authorized: false,
  profile: {},
  ks: null,
  username: null,
  email: null,
  phone: null,
  passwordHash: null,
  createdAt: now,
  updatedAt: now,
})
