import type { Revocation, User } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { endSessions } from './end-sessions.ts'

/** Ends the others, and lets the kept one go on in the epoch that the user is saved in. */
export const revokeSessions = async (
  db: Kysely<Tables>,
  { pool, id, epoch }: User,
  revocation: Revocation,
): Promise<void> => {
  await endSessions(db, pool, id, revocation)
  if (revocation.kept === null) return
  const kept = db.updateTable('ks_auth_sessions').where('digest', '=', revocation.kept)
  await kept.set({ epoch }).where('user_id', '=', id).where('pool', '=', pool).execute()
}
