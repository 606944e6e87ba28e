import { accountAttempts } from './attempt-key.ts'
import type { AttemptLimit } from './attempt-limit.ts'
import type { Lock } from './lock.ts'
import type { User } from './user.ts'

/** The password of a user is under one limit, whatever it is asked for. */
export const accountLock = ({ pool, id, passwordHash: hash }: User, limit: AttemptLimit): Lock => ({
  key: accountAttempts(pool, id),
  limit,
  hash,
})
