import type { Revocation, User } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import { writeIdentity } from '../row/identity-row.ts'
import { userRow } from '../row/user-row.ts'
import type { Tables } from '../tables.ts'
import { displaceClaims } from './displace-claims.ts'
import { LostRace } from './lost-race.ts'
import { revokeSessions } from './revoke-sessions.ts'

/** Replaces the version that was read, identity and phone claims included. Throws LostRace when it is not the latest. */
export const saveUser = async (db: Kysely<Tables>, read: User, revocation: Revocation | undefined): Promise<User> => {
  const user = { ...read, version: read.version + 1 }
  const { id, pool } = user
  await displaceClaims(db, user)
  const { numUpdatedRows } = await db
    .updateTable('ks_auth_users')
    .set(userRow.write(user))
    .where('id', '=', id)
    .where('pool', '=', pool)
    .where('version', '=', read.version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new LostRace({ _tag: 'StaleUser' })

  await saveIdentity(db, user)
  if (revocation !== undefined) await revokeSessions(db, user, revocation)
  return user
}

const saveIdentity = async (db: Kysely<Tables>, user: User): Promise<void> => {
  if (user.ks === null) {
    await db.deleteFrom('ks_auth_identities').where('user_id', '=', user.id).execute()
    return
  }
  const identity = writeIdentity(user, user.ks)
  const { numUpdatedRows } = await db
    .updateTable('ks_auth_identities')
    .set(identity)
    .where('user_id', '=', user.id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) await db.insertInto('ks_auth_identities').values(identity).execute()
}
