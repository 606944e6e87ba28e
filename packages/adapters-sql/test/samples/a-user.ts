import { blankUser, instant, type Openid, type Pool, type User, type UserId } from '@ks-auth/core'

export const aPool = 'pool-a' as Pool
export const noon = instant(1_700_000_000_000)

/** A user with a Kuaishou account, in the pool of all samples. */
export const aUser = (id: number, openid: string, has: Partial<User> = {}): User => ({
  ...blankUser(id as UserId, aPool, noon),
  ks: { openid: openid as Openid, told: {} },
  ...has,
})
