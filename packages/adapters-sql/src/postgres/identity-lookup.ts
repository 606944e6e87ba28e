import type { Openid, Pool, User } from '@ks-auth/core'
import * as t from 'io-ts'
import { sql as raw } from 'kysely'
import { selectUsers } from '../repo/select-users.ts'
import { rowReader } from '../row/row-reader.ts'
import { userRow } from '../row/user-row.ts'
import { precompile } from '../run/precompile.ts'
import type { Sql } from '../sql.ts'
import type { Lookup } from './look-up-together.ts'

interface Identity {
  readonly pool: Pool
  readonly openid: Openid
}

const readIdentityRow = rowReader(t.type({ pool: t.string, openid: t.string }, 'ks_auth_identities'))

const nameOf = ({ pool, openid }: { readonly pool: string; readonly openid: string }): string =>
  JSON.stringify([pool, openid])

/** Users by openid. */
export const identityLookup = ({ db }: Sql): Lookup<Identity, User> => {
  const one = precompile<Identity>((value) =>
    selectUsers(db, raw`i.pool = ${value('pool')} and i.openid = ${value('openid')}`),
  )
  const many = precompile<{ readonly pools: readonly Pool[]; readonly openids: readonly Openid[] }>((value) => {
    const asked = raw`select * from unnest(${value('pools')}::text[], ${value('openids')}::text[])`
    return selectUsers(db, raw`(i.pool, i.openid) in (${asked})`)
  })

  return {
    one,
    many: (on, keys) => many(on, { pools: keys.map(({ pool }) => pool), openids: keys.map(({ openid }) => openid) }),
    nameOfRow: (row) => nameOf(readIdentityRow(row)),
    nameOf,
    read: userRow.read,
  }
}
