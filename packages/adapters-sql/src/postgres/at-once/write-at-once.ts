import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Database } from '../../database.ts'
import { writeOrLose } from '../../repo/write-or-lose.ts'
import type { SqlStorage } from '../../sql-storage.ts'
import { insertAtOnce } from './insert-at-once.ts'
import { saveAtOnce } from './save-at-once.ts'

/**
 * A store that writes a user and its identity in one statement, and so in one round trip and not in four or five, where
 * one can do it: the user has an identity, nobody's claim is in the way of its phone, and no session ends.
 */
export const writeAtOnce = (database: Database, storage: SqlStorage): SqlStorage => {
  const [insert, save] = [insertAtOnce(database), saveAtOnce(database)]
  const { users } = storage

  return {
    ...storage,
    users: {
      ...users,
      insert: (user) => {
        const { ks, phone } = user
        if (ks === null || phone?.verified === true) return users.insert(user)
        return writeOrLose(database, (on) => insert(on, user, ks), database.write)
      },
      save: (user, revocation) => {
        const { ks } = user
        if (ks === null || revocation !== undefined) return users.save(user, revocation)
        return pipe(
          writeOrLose(database, (on) => save(on, user, ks), database.write),
          // Why it was not is for the transaction to find out.
          TE.flatMap(O.match(() => users.save(user), TE.right)),
        )
      },
    },
  }
}
