import type { Conflict, StorageUnavailable } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { UniqueKey } from '../dialect.ts'
import { attempt } from '../run/attempt.ts'
import type { Commit } from '../run/commits.ts'
import type { Tables } from '../tables.ts'
import { LostRace } from './lost-race.ts'

const conflicts: Readonly<Record<UniqueKey, Conflict | null>> = {
  id: { _tag: 'IdTaken' },
  openid: { _tag: 'OpenidTaken' },
  username: { _tag: 'UsernameTaken' },
  email: { _tag: 'EmailTaken' },
  phone: { _tag: 'PhoneTaken' },
  attempt: null,
}

/** One transaction, or one statement. A conflict rolls all of it back and is the answer. */
export const writeOrLose = <A>(
  database: Database,
  step: (db: Kysely<Tables>) => Promise<A>,
  commit: Commit = database.transact,
): TaskEither<StorageUnavailable | Conflict, A> => {
  const conflictIn = (error: unknown): Conflict | null => {
    if (error instanceof LostRace) return error.conflict
    const key = database.dialect.takenKey(error)
    return key === null ? null : conflicts[key]
  }

  return attempt<Conflict, A>(database, async () => {
    try {
      return E.right(await commit(step))
    } catch (error) {
      const conflict = conflictIn(error)
      if (conflict === null) throw error
      return E.left(conflict)
    }
  })
}
