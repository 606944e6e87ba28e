import type { SqliteHandle } from '@ks-auth/adapters-sql/sqlite'
import type { Openid, StorageUnavailable } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { makeSqlStorage } from '../../src/make-sql-storage.ts'
import { commitAlone } from '../../src/run/commit-alone.ts'
import { openSqlite } from '../../src/sqlite/open-sqlite.ts'
import { aKey } from '../samples/a-key.ts'
import { aSession } from '../samples/a-session.ts'
import { aPool, aUser } from '../samples/a-user.ts'
import { given } from '../samples/given.ts'
import { numbers } from '../samples/numbers.ts'
import { openHandle } from '../samples/open-handle.ts'
import { openStorage } from '../samples/open-storage.ts'
import { makeRecordingHandle } from '../samples/recording-handle.ts'
import { tally } from '../samples/tally.ts'
import { watchHandle } from '../samples/watch-handle.ts'

/** The handle, on which the next commits fail as often as it is told. */
const makeRefusing = (handle: SqliteHandle) => {
  let refusals = 0
  const refusing = watchHandle(handle, (sql) => {
    if (sql === 'commit' && refusals-- > 0) throw Object.assign(new Error('disk I/O error'), { errcode: 10 })
  })
  return {
    handle: refusing,
    refuse: (times: number) => {
      refusals = times
    },
  }
}

describe('writes at the same time', () => {
  it('share commits', async () => {
    const handle = makeRecordingHandle(await openHandle(':memory:'))
    const { users } = await openStorage(handle)
    handle.ran.length = 0
    await Promise.all(numbers(250).map((n) => given(users.insert(aUser(n, `o${n}`)))))
    expect(handle.ran.filter((sql) => sql === 'commit')).toHaveLength(3)
  })

  it('are answered when they are committed, and not before', async () => {
    const handle = makeRecordingHandle(await openHandle(':memory:'))
    const { sessions } = await openStorage(handle)
    handle.ran.length = 0
    const answers = numbers(5).map(async (n) => {
      await given(sessions.open(aSession(n, n), aKey(n, `o${n}`)))
      return handle.ran.includes('commit')
    })
    expect(await Promise.all(answers)).toEqual([true, true, true, true, true])
  })

  it('fail alone', async () => {
    const { users } = await openStorage(':memory:')
    const inserts = numbers(30).map((n) => users.insert(aUser(n, `o${n % 10}`)))
    expect(await tally(inserts)).toEqual({ ok: 10, OpenidTaken: 20 })
    expect(await given(users.findById(aPool, aUser(25, '').id))).toEqual(O.none)
  })

  it('are answered what they would be one after the other', async () => {
    const write = fc.record({
      id: fc.integer({ min: 1, max: 6 }),
      name: fc.integer({ min: 1, max: 3 }),
      anew: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 2, maxLength: 12 }), async (writes) => {
        const together = await openStorage(':memory:')
        const plain = makeSqlStorage(await openSqlite(':memory:', 1000, commitAlone))
        await plain.migrate()
        const stepsOn = ({ users }: typeof plain) =>
          writes.map(({ id, name, anew }) => {
            const user = aUser(id, `o${name}`)
            return anew ? users.insert(user) : users.save(user)
          })
        const alone: unknown[] = []
        for (const step of stepsOn(plain)) alone.push(await step())
        await plain.close()
        expect(await Promise.all(stepsOn(together).map((step) => step()))).toEqual(alone)
      }),
    )
  })

  it('are all unanswered when their commit fails, and leave nothing', async () => {
    const { handle, refuse } = makeRefusing(await openHandle(':memory:'))
    const { users } = await openStorage(handle)
    refuse(1)
    expect(await tally(numbers(20).map((n) => users.insert(aUser(n, `o${n}`))))).toEqual({ StorageUnavailable: 20 })
    for (const n of numbers(20)) expect(await given(users.findByOpenid(aPool, `o${n}` as Openid))).toEqual(O.none)
    expect(await tally(numbers(20).map((n) => users.insert(aUser(n, `o${n}`))))).toEqual({ ok: 20 })
  })

  it('tell a full disk, and leave nothing of those that shared the transaction', async () => {
    const handle = await openHandle(':memory:')
    const { users } = await openStorage(handle)
    const [{ page_count: pages }] = handle.prepare('pragma page_count').all() as [{ page_count: number }]
    handle.prepare(`pragma max_page_count = ${pages + 8}`).all()
    const large = (n: number) => aUser(n, `o${n}`, { profile: { nickname: 'x'.repeat(4000) } })
    const results = await Promise.all(numbers(50).map((n) => users.insert(large(n))()))
    for (const result of results)
      expect((result as E.Left<StorageUnavailable>).left.cause).toMatchObject({
        message: expect.stringMatching(/full/),
      })
    expect(await given(users.findById(aPool, large(1).id))).toEqual(O.none)
    handle.prepare('pragma max_page_count = 100000').all()
    expect((await Promise.all(numbers(50).map((n) => users.insert(large(n))()))).every(E.isRight)).toBe(true)
  })
})
