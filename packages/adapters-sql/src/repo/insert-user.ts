import type { User } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { identityRow } from '../row/identity-row.ts'
import { userRow } from '../row/user-row.ts'
import type { Tables } from '../tables.ts'
import { displaceClaims } from './displace-claims.ts'
import { insertRow } from './insert-row.ts'

export const insertUser = (database: Database): ((on: Kysely<Tables>, user: User) => Promise<User>) => {
  const displace = displaceClaims(database)
  const insert = insertRow(database, 'ks_auth_users', userRow.stored)
  const identify = insertRow(database, 'ks_auth_identities', identityRow.stored)

  return async (on, user) => {
    await displace(on, user)
    await insert(on, userRow.write(user))
    if (user.ks !== null) await identify(on, identityRow.write(user, user.ks))
    return user
  }
}
