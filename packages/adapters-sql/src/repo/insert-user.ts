import type { User } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import { writeIdentity } from '../row/identity-row.ts'
import { userRow } from '../row/user-row.ts'
import type { Tables } from '../tables.ts'
import { displaceClaims } from './displace-claims.ts'

export const insertUser = async (db: Kysely<Tables>, user: User): Promise<User> => {
  await displaceClaims(db, user)
  await db.insertInto('ks_auth_users').values(userRow.write(user)).execute()
  if (user.ks !== null) await db.insertInto('ks_auth_identities').values(writeIdentity(user, user.ks)).execute()
  return user
}
