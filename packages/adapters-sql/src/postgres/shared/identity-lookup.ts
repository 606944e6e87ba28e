import type { Openid, Pool, User } from '@ks-auth/core'
import * as t from 'io-ts'
import { sql as raw } from 'kysely'
import type { Database } from '../../database.ts'
import { findUserBy } from '../../repo/find-user-by.ts'
import { selectUsers } from '../../repo/select-users.ts'
import { rowReader } from '../../row/row-reader.ts'
import { userRow } from '../../row/user-row.ts'
import { precompile } from '../../run/precompile.ts'
import type { Lookup } from './look-up-together.ts'

interface Identity {
  readonly pool: Pool
  readonly openid: Openid
}

const readIdentityRow = rowReader(t.type({ pool: t.string, openid: t.string }, 'ks_auth_identities'))

const nameOf = ({ pool, openid }: { readonly pool: string; readonly openid: string }): string =>
  JSON.stringify([pool, openid])

/** Users by openid. */
export const identityLookup = (database: Database): Lookup<Identity, User> => {
  const findOne = findUserBy(database, 'i.openid')
  const findMany = precompile<{ readonly pools: readonly Pool[]; readonly openids: readonly Openid[] }>((value) => {
    const asked = raw`select * from unnest(${value('pools')}::text[], ${value('openids')}::text[])`
    return selectUsers(database.db, raw`(i.pool, i.openid) in (${asked})`)
  })

  return {
    one: ({ pool, openid }) => findOne(pool, openid),
    rowsOf: async (keys) => {
      const [pools, openids] = [keys.map(({ pool }) => pool), keys.map(({ openid }) => openid)]
      return (await findMany(database.db, { pools, openids })).rows
    },
    nameOfRow: (row) => nameOf(readIdentityRow(row)),
    nameOf,
    read: userRow.read,
  }
}
