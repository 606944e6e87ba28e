import type { KsIdentity, User } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { type Kysely, sql as raw } from 'kysely'
import type { Database } from '../../database.ts'
import { isClaimant } from '../../repo/is-claimant.ts'
import { identityRow } from '../../row/identity-row.ts'
import { userRow } from '../../row/user-row.ts'
import { boundRow } from '../../run/bound-row.ts'
import { precompile } from '../../run/precompile.ts'
import type { Tables } from '../../tables.ts'
import { type Bound, rowSource } from '../row-source.ts'

type Row = Tables['ks_auth_users']
type Save = (on: Kysely<Tables>, read: User, ks: KsIdentity) => Promise<O.Option<User>>

const identities = rowSource('identity', identityRow.stored)

/** Replaces the version that was read, and its identity, in one statement. None: it is not the latest, or its phone is claimed. */
export const saveAtOnce = ({ db }: Database): Save => {
  const save = precompile<Row & { readonly read: number } & Bound>((value) =>
    db
      .with('saved', (on) =>
        on
          .updateTable('ks_auth_users')
          .set(boundRow<Row>(userRow.stored, value))
          .where('id', '=', value('id'))
          .where('pool', '=', value('pool'))
          .where('version', '=', value('read'))
          .where(raw<boolean>`(${value('phone_verified')} = 0
            or not exists (select 1 from ks_auth_users where ${isClaimant(value)}))`)
          .returning('id'),
      )
      .insertInto('ks_auth_identities')
      .columns(identities.columns)
      .expression(raw`${identities.one.select(value)} from saved
        on conflict (user_id) do update set pool = excluded.pool, openid = excluded.openid, told = excluded.told`),
  )

  return async (on, read, ks) => {
    const user = { ...read, version: read.version + 1 }
    const row = { ...userRow.write(user), read: read.version }
    const { numAffectedRows } = await save(on, { ...row, ...identities.one.bind(identityRow.write(user, ks)) })
    return numAffectedRows === 1n ? O.some(user) : O.none
  }
}
