import { makePostgresStorage } from '@ks-auth/adapters-sql/postgres'
import { instant, type Openid } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeSqlStorage } from '../../src/make-sql-storage.ts'
import { openPostgres } from '../../src/postgres/open-postgres.ts'
import { postgresKind } from '../databases/kinds.ts'
import { useDatabase } from '../databases/use-database.ts'
import { aKey } from '../samples/a-key.ts'
import { aSession } from '../samples/a-session.ts'
import { aPool, aUser, noon } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { numbers } from '../samples/numbers.ts'
import { openPool } from '../samples/open-pool.ts'
import { tally } from '../samples/tally.ts'
import { watchPostgres } from '../samples/watched-pool.ts'

describe.each(postgresKind)('logins at the same time on %s', (_kind, create) => {
  const database = useDatabase(create)

  /** A pool of the test's own, and the text of every statement that ran on it. */
  const openRecorded = (config: pg.PoolConfig = {}) => {
    const ran: string[] = []
    const recording = watchPostgres(openPool(database.url(), { max: 5, ...config }), {
      before: ({ text }) => void ran.push(text),
    })
    return { ran, recording }
  }

  it('share statements', async () => {
    await database.empty()
    const { ran, recording } = openRecorded()
    const { users, sessions } = makePostgresStorage(recording)
    for (const n of numbers(3)) await given(users.insert(aUser(n, `o${n}`)))
    ran.length = 0
    const found = await Promise.all(numbers(40).map((n) => given(users.findByOpenid(aPool, `o${n}` as Openid))))
    expect(found).toEqual(numbers(40).map((n) => (n > 3 ? O.none : O.some(aUser(n, `o${n}`)))))
    const byId = await Promise.all(numbers(40).map((n) => given(users.findById(aPool, aUser(n, '').id))))
    expect(byId).toEqual(found)
    await Promise.all(numbers(40).map((n) => given(sessions.open(aSession(n, 1), aKey(n, 'o1')))))
    expect(ran.map((text) => text.split(' ', 1)[0])).toEqual(['select', 'select', 'with'])
    expect(await given(sessions.list(aPool, aUser(1, '').id))).toHaveLength(40)
  })

  it('store what they would store one after the other', async () => {
    const opening = fc.record({
      key: fc.integer({ min: 0, max: 3 }),
      openid: fc.integer({ min: 1, max: 2 }),
      at: fc.nat(5),
    })
    const pool = openRecorded().recording
    const shared = makePostgresStorage(pool)
    const plain = makeSqlStorage(openPostgres(pool, true))
    await fc.assert(
      fc.asyncProperty(fc.array(opening, { minLength: 3, maxLength: 20 }), async (openings) => {
        const opensOn = ({ sessions }: typeof plain) =>
          openings.map(({ key, openid, at }, n) => {
            const held = { ...aKey(key, `o${openid}`), obtainedAt: instant(noon + at) }
            return sessions.open(aSession(n + 1, 1), key === 0 ? null : held)
          })
        const stored = async () => ({
          sessions: await database.run('select * from ks_auth_sessions order by digest'),
          keys: await database.run('select * from ks_auth_session_keys order by openid, fingerprint'),
        })
        await database.empty()
        for (const open of opensOn(plain)) await given(open)
        const alone = await stored()
        await database.empty()
        await Promise.all(opensOn(shared).map(given))
        expect(await stored()).toEqual(alone)
      }),
      { numRuns: 30 },
    )
  })

  it('are refused alone when only one of them cannot be stored', async () => {
    const { sessions } = await database.empty()
    const broken = { ...aSession(20, 1), epoch: Number.NaN }
    const opens = numbers(30).map((n) => sessions.open(n === 20 ? broken : aSession(n, 1), aKey(n, 'o')))
    expect(await tally(opens)).toEqual({ ok: 29, StorageUnavailable: 1 })
    expect(await given(sessions.list(aPool, aUser(1, '').id))).toHaveLength(29)
  })

  it('are refused alone when only one of them waits for a row that somebody else keeps', async () => {
    const { sessions: direct } = await database.empty()
    await given(direct.open(aSession(100, 1), aKey(1, 'o1')))
    const { sessions } = makePostgresStorage(openRecorded({ lock_timeout: 300 }).recording)
    const other = new pg.Client(database.url())
    await other.connect()
    onTestFinished(() => other.end())
    await other.query("begin; select 1 from ks_auth_session_keys where openid = 'o1' for update")
    const opens = numbers(30).map((n) => sessions.open(aSession(n, 1), aKey(1, `o${n}`)))
    expect(await tally(opens)).toEqual({ ok: 29, StorageUnavailable: 1 })
    await other.query('rollback')
    await given(sessions.open(aSession(1, 1), aKey(1, 'o1')))
  })

  it('are refused alone when only one of them finds a user that cannot be read', async () => {
    const { users } = await database.empty()
    for (const n of numbers(10)) await given(users.insert(aUser(n, `o${n}`)))
    await database.run("update ks_auth_users set profile = 'no JSON' where id = 7")
    const results = await Promise.all(numbers(10).map((n) => users.findByOpenid(aPool, `o${n}` as Openid)()))
    expect(results.map(E.isRight)).toEqual(numbers(10).map((n) => n !== 7))
  })
})
