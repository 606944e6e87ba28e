import type { Pool, User } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { sql as raw } from 'kysely'
import type { Database } from '../database.ts'
import { userRow } from '../row/user-row.ts'
import { precompile } from '../run/precompile.ts'
import { selectUsers } from './select-users.ts'

export type UserKey = 'u.id' | 'u.username' | 'u.email' | 'u.phone' | 'i.openid'
type Find = (pool: Pool, value: string | number) => Promise<O.Option<User>>

/** Looks users up by one of their unique keys. */
export const findUserBy = ({ db }: Database, key: UserKey): Find => {
  // The pool of the table whose index holds the key: a user and its identity are always of the same.
  const pool = key === 'i.openid' ? 'i.pool' : 'u.pool'
  const find = precompile<{ readonly pool: Pool; readonly key: string | number }>((value) =>
    selectUsers(db, raw`${raw.ref(pool)} = ${value('pool')} and ${raw.ref(key)} = ${value('key')}`),
  )
  return async (inPool, value) => {
    const { rows } = await find(db, { pool: inPool, key: value })
    return rows.length === 0 ? O.none : O.some(userRow.read(rows[0]))
  }
}
