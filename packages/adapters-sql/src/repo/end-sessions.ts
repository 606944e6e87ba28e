import type { Pool, Revocation, UserId } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export const endSessions = async (
  db: Kysely<Tables>,
  pool: Pool,
  user: UserId,
  { kept }: Revocation,
): Promise<void> => {
  const all = db.deleteFrom('ks_auth_sessions').where('user_id', '=', user).where('pool', '=', pool)
  await (kept === null ? all : all.where('digest', '<>', kept)).execute()
}
