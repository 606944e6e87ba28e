import type { User } from './user.ts'

/**
 * The user in the next epoch: sessions so far are void. One that was decided before and is stored after is void as well,
 * so that no login outruns the change of the password that it knew.
 */
export const revoked = (user: User): User => ({ ...user, epoch: user.epoch + 1 })
