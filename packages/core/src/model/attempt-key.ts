import type { Pool } from './client.ts'
import type { LoginName } from './login-name.ts'
import type { UserId } from './user-id.ts'

/** All password attempts on one account count together, over every route, name and spelling. */
export const accountAttempts = (pool: Pool, id: UserId): string => `user:${pool}:${id}`

/** All answers to one name count together, whether somebody has it or not. */
export const nameAttempts = (pool: Pool, { kind, value }: LoginName): string => `${kind}:${pool}:${value}`

/** Counted where there is no account to count on, so that it is no less work. */
export const nobodysAttempts = (pool: Pool, name: LoginName): string => `nobody:${nameAttempts(pool, name)}`
