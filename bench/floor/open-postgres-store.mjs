import { library } from '../library.mjs'
import { sessionValues } from './session-values.mjs'
import { statements } from './statements.mjs'
import { userValues } from './user-values.mjs'

const uniqueViolation = '23505'

const numbered = (sql) => {
  let n = 0
  return sql.replaceAll('?', () => `$${++n}`)
}

/** Named statements on a `pg.Pool`, each write a transaction of its own. */
export const openPostgresStore = (url, connections) => {
  const { Pool } = library('pg', 'deployments/standalone')
  const pool = new Pool({ connectionString: url, max: connections, query_timeout: 3000 })
  pool.on('error', () => {})
  const texts = Object.fromEntries(Object.entries(statements).map(([name, sql]) => [name, numbered(sql)]))
  const run = (on, name, values) => on.query({ name, text: texts[name], values })
  const first = async (name, values) => (await run(pool, name, values)).rows[0]

  const inTransaction = async (work) => {
    const client = await pool.connect()
    try {
      await client.query('begin isolation level read committed')
      const result = await work((name, ...values) => run(client, name, values))
      await client.query('commit')
      client.release()
      return result
    } catch (error) {
      client.release(true)
      throw error
    }
  }
  /** One statement is a transaction by itself. */
  const commitEach = (refs, work) =>
    refs.length > 1 ? inTransaction(work) : work((name, ...values) => run(pool, name, values))
  const keyValues = (key) => [key.pool, key.openid, key.fingerprint, key.sealed, key.obtained_at]

  return {
    findByOpenid: (in_, openid) => first('findByOpenid', [in_, openid]),
    findById: (in_, id) => first('findById', [in_, id]),
    findByPhone: (in_, phone) => first('findByPhone', [in_, phone]),
    findSession: (digest) => first('findSession', [digest]),
    newestKey: (in_, openid) => first('newestKey', [in_, openid]),
    insertUser: (user) =>
      inTransaction(async (on) => {
        await on('insertUser', ...userValues(user))
        await on('insertIdentity', user.pool, user.openid, user.id, user.told)
      }),
    saveUser: (user) =>
      inTransaction(async (on) => {
        if (user.phone_verified === 1) await on('displaceClaims', user.pool, user.phone, user.id)
        const { rowCount } = await on('updateUser', ...userValues(user), user.id, user.pool, user.version - 1)
        if (rowCount === 1) await on('updateIdentity', user.pool, user.openid, user.id, user.told, user.id)
        return rowCount === 1
      }),
    putKey: (key) => run(pool, 'putKey', keyValues(key)),
    openSession: (session, key) =>
      inTransaction(async (on) => {
        await on('putKey', ...keyValues(key))
        await on('insertSession', ...sessionValues(session))
      }),
    reserveOpening: (refs, notBefore) =>
      commitEach(refs, async (on) => {
        const usable = []
        for (const ref of refs) {
          const { rowCount } = await on('countOpening', ref.pool, ref.openid, ref.fingerprint, notBefore)
          if (rowCount === 1) usable.push((await on('readKey', ref.pool, ref.openid, ref.fingerprint)).rows[0])
        }
        return usable
      }),
    refundOpening: (refs) =>
      commitEach(refs, async (on) => {
        for (const ref of refs) await on('refundOpening', ref.pool, ref.openid, ref.fingerprint)
      }),
    isTaken: (error) => error.code === uniqueViolation,
    close: () => pool.end(),
  }
}
