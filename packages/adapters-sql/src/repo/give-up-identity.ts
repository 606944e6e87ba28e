import type { User } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Removes the Kuaishou account of a user, where there is one, and the keys of it. */
export const giveUpIdentity = async (db: Kysely<Tables>, { id, pool }: User): Promise<void> => {
  const held = await db.selectFrom('ks_auth_identities').select('openid').where('user_id', '=', id).executeTakeFirst()
  if (held === undefined) return
  await db.deleteFrom('ks_auth_session_keys').where('pool', '=', pool).where('openid', '=', held.openid).execute()
  await db.deleteFrom('ks_auth_identities').where('user_id', '=', id).execute()
}
