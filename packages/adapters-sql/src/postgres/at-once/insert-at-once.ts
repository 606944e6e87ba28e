import type { KsIdentity, User } from '@ks-auth/core'
import { type Kysely, sql as raw } from 'kysely'
import type { Database } from '../../database.ts'
import { identityRow } from '../../row/identity-row.ts'
import { userRow } from '../../row/user-row.ts'
import { precompile } from '../../run/precompile.ts'
import type { Tables } from '../../tables.ts'
import { type Bound, rowSource } from '../row-source.ts'

const identities = rowSource('identity', identityRow.stored)
const users = rowSource('user', userRow.stored)

/** Stores a user that verified no phone, and its identity, in one statement. */
export const insertAtOnce = ({ db }: Database): ((on: Kysely<Tables>, user: User, ks: KsIdentity) => Promise<User>) => {
  const insert = precompile<Bound>((value) =>
    db
      .with('inserted', (on) =>
        on.insertInto('ks_auth_users').columns(users.columns).expression(users.one.select(value)).returning('id'),
      )
      .insertInto('ks_auth_identities')
      .columns(identities.columns)
      .expression(raw`${identities.one.select(value)} from inserted`),
  )

  return async (on, user, ks) => {
    await insert(on, { ...users.one.bind(userRow.write(user)), ...identities.one.bind(identityRow.write(user, ks)) })
    return user
  }
}
