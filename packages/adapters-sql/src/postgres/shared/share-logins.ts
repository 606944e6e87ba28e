import { aloneIfRefused } from '../../batch/alone-if-refused.ts'
import { type Runs, together } from '../../batch/together.ts'
import type { Database } from '../../database.ts'
import { askAgain } from '../../run/ask-again.ts'
import { DatabaseFailure } from '../../run/database-failure.ts'
import type { SqlStorage } from '../../sql-storage.ts'
import { identityLookup } from './identity-lookup.ts'
import { lookUpTogether } from './look-up-together.ts'
import { openTogether } from './open-together.ts'
import { sessionLookup } from './session-lookup.ts'

/** Two, so that a slow statement holds nobody up who has nothing to do with it. */
const lanes = 2
const most = 100

/** Data that the server cannot store, a constraint, or a lock that was not free within the `lock_timeout` of the pool. */
const isRefusal = (error: unknown): boolean =>
  error instanceof DatabaseFailure && /^(?:2[23]...|55P03)$/.test(error.code ?? '')

const sharing = <A, B>(runs: Runs<A, B>): ((item: A) => Promise<B>) =>
  together(aloneIfRefused(runs, isRefusal), { lanes, most })

/** A store on which requests that come at the same time share statements: to find users and sessions, and to open sessions. */
export const shareLogins = (database: Database, storage: SqlStorage): SqlStorage => {
  const findUser = sharing(lookUpTogether(identityLookup(database)))
  const findSession = sharing(lookUpTogether(sessionLookup(database)))
  const open = sharing(openTogether(database))

  return {
    ...storage,
    users: { ...storage.users, findByOpenid: (pool, openid) => askAgain(database, () => findUser({ pool, openid })) },
    sessions: {
      ...storage.sessions,
      open: (session, key) => askAgain(database, () => open({ session, key })),
      find: (digest) => askAgain(database, () => findSession(digest)),
    },
  }
}
