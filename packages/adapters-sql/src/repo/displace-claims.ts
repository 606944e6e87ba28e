import type { User } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Takes a verified phone away from whoever only claims it. Who verified it too stays, and makes the write fail. */
export const displaceClaims = async (db: Kysely<Tables>, { id, pool, phone }: User): Promise<void> => {
  if (phone?.verified !== true) return
  await db
    .updateTable('ks_auth_users')
    .set((eb) => ({ phone: null, version: eb('version', '+', 1) }))
    .where('pool', '=', pool)
    .where('phone', '=', phone.number)
    .where('phone_verified', '=', 0)
    .where('id', '<>', id)
    .execute()
}
