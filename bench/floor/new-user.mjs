import { randomBytes } from 'node:crypto'

/** The row of somebody who logs in for the first time. */
export const newUser = (pool, openid, now) => ({
  id: Number(randomBytes(8).readBigUInt64BE() >> 11n) || 1,
  pool,
  version: 1,
  user_epoch: 0,
  anonymous: 0,
  authorized: 0,
  profile: '{}',
  openid,
  told: '{}',
  username: null,
  email: null,
  email_verified: 0,
  phone: null,
  phone_verified: 0,
  password_hash: null,
  created_at: now,
  updated_at: now,
})
