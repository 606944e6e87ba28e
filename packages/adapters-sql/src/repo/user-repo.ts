import type { Pool, StorageUnavailable, User, UserRepo } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { sql as raw } from 'kysely'
import { userRow } from '../row/user-row.ts'
import { askAgain } from '../run/ask-again.ts'
import { precompile } from '../run/precompile.ts'
import type { Sql } from '../sql.ts'
import { insertUser } from './insert-user.ts'
import { saveUser } from './save-user.ts'
import { selectUsers } from './select-users.ts'
import { writeOrLose } from './write-or-lose.ts'

type Key = 'u.id' | 'u.username' | 'u.email' | 'u.phone' | 'i.openid'
type Find = (pool: Pool, value: string | number) => TaskEither<StorageUnavailable, O.Option<User>>

/** UserRepo over tables: a user and its Kuaishou identity are two rows, read by one statement. */
export const makeUserRepo = (sql: Sql): UserRepo => {
  const [insert, save] = [insertUser(sql), saveUser(sql)]

  const findBy = (key: Key): Find => {
    // The pool of the table whose index holds the key: a user and its identity are always of the same.
    const pool = key === 'i.openid' ? 'i.pool' : 'u.pool'
    const query = precompile<{ readonly pool: string; readonly key: string | number }>((value) =>
      selectUsers(sql.db, raw`${raw.ref(pool)} = ${value('pool')} and ${raw.ref(key)} = ${value('key')}`),
    )
    return (inPool, value) =>
      askAgain(sql, async () => {
        const { rows } = await query(sql.db, { pool: inPool, key: value })
        return rows.length === 0 ? O.none : O.some(userRow.read(rows[0]))
      })
  }

  return {
    findById: findBy('u.id'),
    findByOpenid: findBy('i.openid'),
    findByUsername: findBy('u.username'),
    findByEmail: findBy('u.email'),
    findByPhone: findBy('u.phone'),
    insert: (user) => writeOrLose(sql, (on) => insert(on, user)),
    save: (user, revocation) => writeOrLose(sql, (on) => save(on, user, revocation)),
  }
}
