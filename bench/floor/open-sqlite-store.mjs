import { sqliteClass } from '../databases/sqlite-class.mjs'
import { sessionValues } from './session-values.mjs'
import { statements } from './statements.mjs'
import { userValues } from './user-values.mjs'

const constraint = 19

/** Each statement prepared once, each write a transaction of its own: nothing is shared between requests. */
export const openSqliteStore = (path) => {
  const Database = sqliteClass()
  const db = new Database(path)
  for (const setting of ['busy_timeout = 1000', 'journal_mode = wal', 'synchronous = full'])
    db.prepare(`pragma ${setting}`).all()
  const on = Object.fromEntries(Object.entries(statements).map(([name, sql]) => [name, db.prepare(sql)]))
  const [begin, commit, rollback] = ['begin immediate', 'commit', 'rollback'].map((sql) => db.prepare(sql))

  const inTransaction = (work) => {
    begin.run()
    try {
      const result = work()
      commit.run()
      return result
    } catch (error) {
      rollback.run()
      throw error
    }
  }
  /** One statement is a transaction by itself. */
  const commitEach = (refs, work) => (refs.length > 1 ? inTransaction(work) : work())
  const putKey = (key) => on.putKey.run(key.pool, key.openid, key.fingerprint, key.sealed, key.obtained_at)

  return {
    findByOpenid: (pool, openid) => on.findByOpenid.get(pool, openid),
    findById: (pool, id) => on.findById.get(pool, id),
    findByPhone: (pool, phone) => on.findByPhone.get(pool, phone),
    findSession: (digest) => on.findSession.get(digest),
    newestKey: (pool, openid) => on.newestKey.get(pool, openid),
    insertUser: (user) =>
      inTransaction(() => {
        on.insertUser.run(...userValues(user))
        on.insertIdentity.run(user.pool, user.openid, user.id, user.told)
      }),
    saveUser: (user) =>
      inTransaction(() => {
        if (user.phone_verified === 1) on.displaceClaims.run(user.pool, user.phone, user.id)
        const { changes } = on.updateUser.run(...userValues(user), user.id, user.pool, user.version - 1)
        if (Number(changes) === 1) on.updateIdentity.run(user.pool, user.openid, user.id, user.told, user.id)
        return Number(changes) === 1
      }),
    putKey,
    openSession: (session, key) =>
      inTransaction(() => {
        putKey(key)
        on.insertSession.run(...sessionValues(session))
      }),
    reserveOpening: (refs, notBefore) =>
      commitEach(refs, () => {
        const usable = []
        for (const { pool, openid, fingerprint } of refs)
          if (Number(on.countOpening.run(pool, openid, fingerprint, notBefore).changes) === 1)
            usable.push(on.readKey.get(pool, openid, fingerprint))
        return usable
      }),
    refundOpening: (refs) =>
      commitEach(refs, () => {
        for (const { pool, openid, fingerprint } of refs) on.refundOpening.run(pool, openid, fingerprint)
      }),
    isTaken: (error) => (error.errcode & 0xff) === constraint,
    close: () => db.close(),
  }
}
