import type { Revocation, User } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Ends the others, and lets the kept one go on in the epoch that the user is saved in. */
export const revokeSessions = async (
  db: Kysely<Tables>,
  { pool, id, epoch }: User,
  { kept }: Revocation,
): Promise<void> => {
  const all = db.deleteFrom('ks_auth_sessions').where('user_id', '=', id).where('pool', '=', pool)
  await (kept === null ? all : all.where('digest', '<>', kept)).execute()
  if (kept === null) return
  const held = db.updateTable('ks_auth_sessions').where('digest', '=', kept)
  await held.set({ epoch }).where('user_id', '=', id).where('pool', '=', pool).execute()
}
