import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { writeOrLose } from '../../repo/write-or-lose.ts'
import type { Sql } from '../../sql.ts'
import type { SqlStorage } from '../../sql-storage.ts'
import { insertAtOnce } from './insert-at-once.ts'
import { saveAtOnce } from './save-at-once.ts'

/**
 * A store that writes a user and its identity in one statement, and so in one round trip and not in four or five, where
 * one can do it: the user has an identity, nobody's claim is in the way of its phone, and no session ends.
 */
export const writeAtOnce = (sql: Sql, storage: SqlStorage): SqlStorage => {
  const [insert, save] = [insertAtOnce(sql), saveAtOnce(sql)]
  const { users } = storage

  return {
    ...storage,
    users: {
      ...users,
      insert: (user) => {
        const { ks, phone } = user
        if (ks === null || phone?.verified === true) return users.insert(user)
        return writeOrLose(sql, (on) => insert(on, user, ks), sql.write)
      },
      save: (user, revocation) => {
        const { ks } = user
        if (ks === null || revocation !== undefined) return users.save(user, revocation)
        return pipe(
          writeOrLose(sql, (on) => save(on, user, ks), sql.write),
          // Why it was not is for the transaction to find out.
          TE.flatMap(O.match(() => users.save(user), TE.right)),
        )
      },
    },
  }
}
