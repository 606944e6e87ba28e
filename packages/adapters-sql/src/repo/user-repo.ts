import type { Pool, StorageUnavailable, User, UserRepo } from '@ks-auth/core'
import type { Option } from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Database } from '../database.ts'
import { askAgain } from '../run/ask-again.ts'
import { findUserBy } from './find-user-by.ts'
import { insertUser } from './insert-user.ts'
import { saveUser } from './save-user.ts'
import type { UserKey } from './user-key.ts'
import { writeOrLose } from './write-or-lose.ts'

type Find = (pool: Pool, value: string | number) => TaskEither<StorageUnavailable, Option<User>>

/** UserRepo over tables: a user and its Kuaishou identity are two rows, read by one statement. */
export const makeUserRepo = (database: Database): UserRepo => {
  const [insert, save] = [insertUser(database), saveUser(database)]

  const findBy = (key: UserKey): Find => {
    const find = findUserBy(database, key)
    return (pool, value) => askAgain(database, () => find(pool, value))
  }

  return {
    findById: findBy('u.id'),
    findByOpenid: findBy('i.openid'),
    findByUsername: findBy('u.username'),
    findByEmail: findBy('u.email'),
    findByPhone: findBy('u.phone'),
    insert: (user) => writeOrLose(database, (on) => insert(on, user)),
    save: (user, revocation) => writeOrLose(database, (on) => save(on, user, revocation)),
  }
}
