import type { Revocation, User } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { userRow } from '../row/user-row.ts'
import { boundRow } from '../run/bound-row.ts'
import { precompile } from '../run/precompile.ts'
import type { Tables } from '../tables.ts'
import { displaceClaims } from './displace-claims.ts'
import { LostRace } from './lost-race.ts'
import { revokeSessions } from './revoke-sessions.ts'
import { saveIdentity } from './save-identity.ts'

type Row = Tables['ks_auth_users']
type Save = (on: Kysely<Tables>, read: User, revocation: Revocation | undefined) => Promise<User>

/** Replaces the version that was read, identity and phone claims included. Throws LostRace when it is not the latest. */
export const saveUser = (database: Database): Save => {
  const displace = displaceClaims(database)
  const identify = saveIdentity(database)
  const replace = precompile<Row & { readonly read: number }>((value) =>
    database.db
      .updateTable('ks_auth_users')
      .set(boundRow<Row>(userRow.stored, value))
      .where('id', '=', value('id'))
      .where('pool', '=', value('pool'))
      .where('version', '=', value('read')),
  )

  return async (on, read, revocation) => {
    const user = { ...read, version: read.version + 1 }
    await displace(on, user)
    const { numAffectedRows } = await replace(on, { ...userRow.write(user), read: read.version })
    if (numAffectedRows === 0n) throw new LostRace({ _tag: 'StaleUser' })

    await identify(on, user)
    if (revocation !== undefined) await revokeSessions(on, user, revocation)
    return user
  }
}
