import type { SqlStorage } from '@ks-auth/adapters-sql'
import { makeSqliteStorage } from '@ks-auth/adapters-sql/sqlite'
import type { Storage } from '@ks-auth/core'

/**
 * A store that is opened for each call and closed after it, one call at a time: nothing is known that is not in the file.
 */
export const makeReopeningStorage = (path: string): Storage => {
  let last: Promise<unknown> = Promise.resolve()

  const call = async <A>(step: (storage: SqlStorage) => Promise<A>): Promise<A> => {
    const storage = await makeSqliteStorage(path)
    try {
      return await step(storage)
    } finally {
      await storage.close()
    }
  }
  const inTurn =
    <A>(step: (storage: SqlStorage) => Promise<A>): (() => Promise<A>) =>
    () => {
      const result = last.then(() => call(step))
      last = result.catch(() => {})
      return result
    }

  return {
    users: {
      findById: (...key) => inTurn(({ users }) => users.findById(...key)()),
      findByOpenid: (...key) => inTurn(({ users }) => users.findByOpenid(...key)()),
      findByUsername: (...key) => inTurn(({ users }) => users.findByUsername(...key)()),
      findByEmail: (...key) => inTurn(({ users }) => users.findByEmail(...key)()),
      findByPhone: (...key) => inTurn(({ users }) => users.findByPhone(...key)()),
      insert: (user) => inTurn(({ users }) => users.insert(user)()),
      save: (user, revocation) => inTurn(({ users }) => users.save(user, revocation)()),
    },
    sessions: {
      open: (session, key) => inTurn(({ sessions }) => sessions.open(session, key)()),
      find: (digest) => inTurn(({ sessions }) => sessions.find(digest)()),
      list: (pool, user) => inTurn(({ sessions }) => sessions.list(pool, user)()),
      close: (pool, user, digest) => inTurn(({ sessions }) => sessions.close(pool, user, digest)()),
      purge: (instant) => inTurn(({ sessions }) => sessions.purge(instant)()),
    },
    ksKeys: {
      put: (key, session) => inTurn(({ ksKeys }) => ksKeys.put(key, session)()),
      newest: (pool, openid) => inTurn(({ ksKeys }) => ksKeys.newest(pool, openid)()),
      reserve: (refs, notBefore) => inTurn(({ ksKeys }) => ksKeys.reserve(refs, notBefore)()),
      refund: (refs) => inTurn(({ ksKeys }) => ksKeys.refund(refs)()),
      purge: (instant) => inTurn(({ ksKeys }) => ksKeys.purge(instant)()),
    },
    throttle: {
      reserve: (key, limit, now) => inTurn(({ throttle }) => throttle.reserve(key, limit, now)()),
      refund: (key) => inTurn(({ throttle }) => throttle.refund(key)()),
      absolve: (key) => inTurn(({ throttle }) => throttle.absolve(key)()),
      purge: (instant) => inTurn(({ throttle }) => throttle.purge(instant)()),
      forgive: (key) => inTurn(({ throttle }) => throttle.forgive(key)()),
    },
  }
}
