import type { Pool, User } from '@ks-auth/core'
import * as t from 'io-ts'
import { sql as raw } from 'kysely'
import type { Database } from '../../database.ts'
import { findUserBy } from '../../repo/find-user-by.ts'
import { selectUsers } from '../../repo/select-users.ts'
import { poolOf } from '../../repo/user-key.ts'
import { rowReader } from '../../row/row-reader.ts'
import { userRow } from '../../row/user-row.ts'
import { precompile } from '../../run/precompile.ts'
import type { Lookup } from './look-up-together.ts'

interface Key {
  readonly pool: Pool
  readonly value: string | number
}

const keys = {
  'u.id': { column: 'id', type: 'bigint' },
  'u.phone': { column: 'phone', type: 'text' },
  'i.openid': { column: 'openid', type: 'text' },
}

export type SharedUserKey = keyof typeof keys

const nameOf = (pool: string, value: unknown): string => JSON.stringify([pool, String(value)])

/** Users by one of the unique keys that Kuaishou flows ask for. */
export const userLookup = (database: Database, key: SharedUserKey): Lookup<Key, User> => {
  const { column, type } = keys[key]
  const readKeyRow = rowReader(t.type({ pool: t.string, [column]: t.unknown }, 'ks_auth_users'))
  const findOne = findUserBy(database, key)
  const findMany = precompile<{ readonly pools: readonly Pool[]; readonly values: readonly (string | number)[] }>(
    (value) => {
      const asked = raw`select * from unnest(${value('pools')}::text[], ${value('values')}::${raw.raw(type)}[])`
      return selectUsers(database.db, raw`(${raw.ref(poolOf(key))}, ${raw.ref(key)}) in (${asked})`)
    },
  )

  return {
    one: ({ pool, value }) => findOne(pool, value),
    rowsOf: async (asked) => {
      const [pools, values] = [asked.map((each) => each.pool), asked.map(({ value }) => value)]
      return (await findMany(database.db, { pools, values })).rows
    },
    nameOfRow: (row) => {
      const read = readKeyRow(row)
      return nameOf(read.pool, read[column])
    },
    nameOf: (asked) => nameOf(asked.pool, asked.value),
    read: userRow.read,
  }
}
