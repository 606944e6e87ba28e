import { makeMysqlStorage } from '@ks-auth/adapters-sql/mysql'
import * as O from 'fp-ts/lib/Option.js'
import mysql from 'mysql2/promise'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mysqlKind } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { aPool, aUser, noon } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'

const limit = { attempts: 3, windowMs: 1000, consecutive: 5 }
const noAnswer = {
  left: { _tag: 'StorageUnavailable', cause: { name: 'DatabaseFailure', code: 'ETIMEDOUT', lost: true } },
}

describe.each(mysqlKind)('a store in %s whose statements have a deadline', (_kind, create) => {
  const database = useDatabase(create)

  const openPool = (config: mysql.PoolOptions = {}): mysql.Pool => {
    const pool = mysql.createPool({ uri: database.url(), ...config })
    onTestFinished(() => pool.end())
    return pool
  }

  /** Holds what a statement has locked, until it is let go of. */
  const holding = async (statement: string): Promise<() => Promise<void>> => {
    const client = await openPool().getConnection()
    await client.query('start transaction')
    await client.query(statement)
    return async () => {
      await client.query('rollback')
      client.release()
    }
  }

  it('gives a statement up that takes too long, and its connection with it', async () => {
    await database.empty()
    const pool = openPool({ connectionLimit: 1 })
    const { throttle } = makeMysqlStorage(pool, { statementTimeoutMillis: 50 })
    await given(throttle.reserve('a', limit, noon))
    const [before] = await pool.query('select connection_id() as id')
    const letGo = await holding('select * from ks_auth_attempts for update')
    expect(await throttle.refund('a')()).toMatchObject(noAnswer)
    await letGo()
    await given(throttle.reserve('a', limit, noon))
    const [after] = await pool.query('select connection_id() as id')
    expect(after).not.toEqual(before)
  })

  it('asks nothing more in a transaction, of which nothing is written', async () => {
    await database.empty()
    const patienceMs = 300
    const { users } = makeMysqlStorage(openPool({ connectionLimit: 1 }), { statementTimeoutMillis: patienceMs })
    await given(users.insert(aUser(1, 'o1')))
    const letGo = await holding('select * from ks_auth_identities for update')
    const begin = performance.now()
    expect(await users.insert(aUser(2, 'o1'))()).toMatchObject(noAnswer)
    expect(performance.now() - begin).toBeLessThan(2 * patienceMs)
    await letGo()
    expect(await given(users.findById(aPool, aUser(2, 'o1').id))).toEqual(O.none)
  })
})
