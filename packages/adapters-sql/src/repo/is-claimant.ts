import { type RawBuilder, sql as raw, type SqlBool } from 'kysely'

/** Who claims the phone of a user that verified it, and is somebody else. */
export const isClaimant = (value: (name: 'pool' | 'phone' | 'id') => unknown): RawBuilder<SqlBool> =>
  raw`pool = ${value('pool')} and phone = ${value('phone')} and phone_verified = 0 and id <> ${value('id')}`
