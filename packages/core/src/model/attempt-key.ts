import * as O from 'fp-ts/lib/Option.js'
import type { Pool } from './client.ts'
import type { LoginName } from './login-name.ts'
import type { User } from './user.ts'
import type { UserId } from './user-id.ts'

/** All password attempts on one account count together, over every route, name and spelling. */
export const accountAttempts = (pool: Pool, id: UserId): string => `user:${pool}:${id}`

/** A name that nobody has is counted like one that somebody has. */
export const attemptKey = (pool: Pool, name: LoginName, found: O.Option<User>): string =>
  O.isSome(found) ? accountAttempts(pool, found.value.id) : `${name.kind}:${pool}:${name.value}`
