import type { User } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import { identityRow } from '../row/identity-row.ts'
import { userRow } from '../row/user-row.ts'
import { boundRow } from '../run/bound-row.ts'
import { precompile } from '../run/precompile.ts'
import type { Sql } from '../sql.ts'
import type { Tables } from '../tables.ts'
import { displaceClaims } from './displace-claims.ts'
import { insertIdentity } from './insert-identity.ts'

export const insertUser = (sql: Sql): ((on: Kysely<Tables>, user: User) => Promise<User>) => {
  const displace = displaceClaims(sql)
  const identify = insertIdentity(sql)
  const insert = precompile<Tables['ks_auth_users']>((value) =>
    sql.db.insertInto('ks_auth_users').values(boundRow<Tables['ks_auth_users']>(userRow.stored, value)),
  )

  return async (on, user) => {
    await displace(on, user)
    await insert(on, userRow.write(user))
    if (user.ks !== null) await identify(on, identityRow.write(user, user.ks))
    return user
  }
}
