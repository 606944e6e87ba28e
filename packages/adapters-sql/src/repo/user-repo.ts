import type { StorageUnavailable, User, UserRepo } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { readUser, userColumns } from '../row/user-row.ts'
import { ask } from '../run/ask.ts'
import { type Precompiled, precompile } from '../run/precompile.ts'
import type { Sql } from '../sql.ts'
import { insertUser } from './insert-user.ts'
import { saveUser } from './save-user.ts'
import { writeOrLose } from './write-or-lose.ts'

/** UserRepo over tables: a user and its Kuaishou identity are two rows, read by one statement. */
export const makeUserRepo = (sql: Sql): UserRepo => {
  const select = sql.db
    .selectFrom('ks_auth_users as u')
    .leftJoin('ks_auth_identities as i', 'i.user_id', 'u.id')
    .select(userColumns)

  const find = <Values>(query: Precompiled<Values>, values: Values): TaskEither<StorageUnavailable, O.Option<User>> =>
    ask(sql, async () => {
      const { rows } = await query(sql.db, values)
      return rows.length === 0 ? O.none : O.some(readUser(rows[0]))
    })

  const by = (column: 'u.id' | 'i.openid' | 'u.username' | 'u.email' | 'u.phone') =>
    precompile<{ pool: string; key: string | number }>((value) =>
      select.where(column === 'i.openid' ? 'i.pool' : 'u.pool', '=', value('pool')).where(column, '=', value('key')),
    )
  const [byId, byOpenid, byUsername, byEmail, byPhone] = [
    by('u.id'),
    by('i.openid'),
    by('u.username'),
    by('u.email'),
    by('u.phone'),
  ]

  return {
    findById: (pool, id) => find(byId, { pool, key: id }),
    findByOpenid: (pool, openid) => find(byOpenid, { pool, key: openid }),
    findByUsername: (pool, username) => find(byUsername, { pool, key: username }),
    findByEmail: (pool, email) => find(byEmail, { pool, key: email }),
    findByPhone: (pool, phone) => find(byPhone, { pool, key: phone }),
    insert: (user) => writeOrLose(sql, (db) => insertUser(db, user)),
    save: (user, revocation) => writeOrLose(sql, (db) => saveUser(db, user, revocation)),
  }
}
