import * as E from 'fp-ts/lib/Either.js'
import type { Option } from 'fp-ts/lib/Option.js'
import { aloneIfRefused } from '../batch/alone-if-refused.ts'
import { type Run, together } from '../batch/together.ts'
import { askAgain } from '../run/ask-again.ts'
import { DatabaseFailure } from '../run/database-failure.ts'
import type { Sql } from '../sql.ts'
import type { SqlStorage } from '../sql-storage.ts'
import { identityLookup } from './identity-lookup.ts'
import { type Lookup, lookUpTogether } from './look-up-together.ts'
import { type Opening, openTogether } from './open-together.ts'
import { sessionLookup } from './session-lookup.ts'

/** Two, so that a slow statement holds nobody up who has nothing to do with it. */
const lanes = 2
const most = 100

/** Data that the server cannot store, or a constraint. */
const isRefusal = (error: unknown): boolean => error instanceof DatabaseFailure && /^2[23]/.test(error.code ?? '')

/** A store on which requests that come at the same time share statements: to find users and sessions, and to open sessions. */
export const shareLogins = (sql: Sql, storage: SqlStorage): SqlStorage => {
  const open = openTogether(sql)
  const openAll: Run<Opening, void> = async (openings) => {
    await open(openings)
    return openings.map(() => E.right(undefined))
  }
  const joinOpening = together(aloneIfRefused(openAll, isRefusal), { lanes, most })
  const sharing = <Key, A>(lookup: Lookup<Key, A>): ((key: Key) => Promise<Option<A>>) =>
    together(aloneIfRefused(lookUpTogether(sql.db, lookup), isRefusal), { lanes, most })
  const [findUser, findSession] = [sharing(identityLookup(sql)), sharing(sessionLookup(sql))]

  return {
    ...storage,
    users: { ...storage.users, findByOpenid: (pool, openid) => askAgain(sql, () => findUser({ pool, openid })) },
    sessions: {
      ...storage.sessions,
      open: (session, key) => askAgain(sql, () => joinOpening({ session, key })),
      find: (digest) => askAgain(sql, () => findSession(digest)),
    },
  }
}
