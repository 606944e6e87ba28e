import type { Pool, StorageUnavailable, User } from '@ks-auth/core'
import type { Option } from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { aloneIfRefused } from '../../batch/alone-if-refused.ts'
import { type Runs, together } from '../../batch/together.ts'
import type { Database } from '../../database.ts'
import { askAgain } from '../../run/ask-again.ts'
import { DatabaseFailure } from '../../run/database-failure.ts'
import type { SqlStorage } from '../../sql-storage.ts'
import { lookUpTogether } from './look-up-together.ts'
import { openTogether } from './open-together.ts'
import { sessionLookup } from './session-lookup.ts'
import { type SharedUserKey, userLookup } from './user-lookup.ts'

/** Two, so that a slow statement holds nobody up who has nothing to do with it. */
const lanes = 2
const most = 100

/** Data that the server cannot store, a constraint, or a lock that was not free within the `lock_timeout` of the pool. */
const isRefusal = (error: unknown): boolean =>
  error instanceof DatabaseFailure && /^(?:2[23]...|55P03)$/.test(error.code ?? '')

type Find = (pool: Pool, value: string | number) => TaskEither<StorageUnavailable, Option<User>>

const sharing = <A, B>(runs: Runs<A, B>): ((item: A) => Promise<B>) =>
  together(aloneIfRefused(runs, isRefusal), { lanes, most })

/** A store on which requests that come at the same time share statements: to find users and sessions, and to open sessions. */
export const shareLogins = (database: Database, storage: SqlStorage): SqlStorage => {
  const findBy = (key: SharedUserKey): Find => {
    const find = sharing(lookUpTogether(userLookup(database, key)))
    return (pool, value) => askAgain(database, () => find({ pool, value }))
  }
  const findSession = sharing(lookUpTogether(sessionLookup(database)))
  const open = sharing(openTogether(database))

  return {
    ...storage,
    users: {
      ...storage.users,
      findById: findBy('u.id'),
      findByOpenid: findBy('i.openid'),
      findByPhone: findBy('u.phone'),
    },
    sessions: {
      ...storage.sessions,
      open: (session, key) => askAgain(database, () => open({ session, key })),
      find: (digest) => askAgain(database, () => findSession(digest)),
    },
  }
}
