import type { Pool, User } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { sql as raw } from 'kysely'
import type { Database } from '../database.ts'
import { userRow } from '../row/user-row.ts'
import { precompile } from '../run/precompile.ts'
import { selectUsers } from './select-users.ts'
import { poolOf, type UserKey } from './user-key.ts'

type Find = (pool: Pool, value: string | number) => Promise<O.Option<User>>

/** Looks users up by one of their unique keys. */
export const findUserBy = ({ db }: Database, key: UserKey): Find => {
  const find = precompile<{ readonly pool: Pool; readonly key: string | number }>((value) =>
    selectUsers(db, raw`${raw.ref(poolOf(key))} = ${value('pool')} and ${raw.ref(key)} = ${value('key')}`),
  )
  return async (inPool, value) => {
    const { rows } = await find(db, { pool: inPool, key: value })
    return rows.length === 0 ? O.none : O.some(userRow.read(rows[0]))
  }
}
