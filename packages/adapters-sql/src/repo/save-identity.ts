import type { User } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { identityRow } from '../row/identity-row.ts'
import { boundRow } from '../run/bound-row.ts'
import { precompile } from '../run/precompile.ts'
import type { Tables } from '../tables.ts'
import { insertRow } from './insert-row.ts'

type Row = Tables['ks_auth_identities']

/** Replaces the Kuaishou account of a user, or takes it away. */
export const saveIdentity = (database: Database): ((on: Kysely<Tables>, user: User) => Promise<void>) => {
  const { db } = database
  const insert = insertRow(database, 'ks_auth_identities', identityRow.stored)
  const replace = precompile<Row>((value) =>
    db
      .updateTable('ks_auth_identities')
      .set(boundRow<Row>(identityRow.stored, value))
      .where('user_id', '=', value('user_id')),
  )
  const remove = precompile<Pick<User, 'id'>>((value) =>
    db.deleteFrom('ks_auth_identities').where('user_id', '=', value('id')),
  )

  return async (on, user) => {
    if (user.ks === null) {
      await remove(on, user)
      return
    }
    const row = identityRow.write(user, user.ks)
    const { numAffectedRows } = await replace(on, row)
    if (numAffectedRows === 0n) await insert(on, row)
  }
}
