import { randomInt } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Openid } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../databases/open-database.ts'
import type { UsedDatabase } from '../../databases/use-database.ts'
import { aKey } from '../../samples/a-key.ts'
import { aSession } from '../../samples/a-session.ts'
import { aPool, aUser, noon } from '../../samples/a-user.ts'
import { readsOf, writesOf } from '../../samples/every-call.ts'
import { given } from '../../samples/given.ts'
import { isFullRun } from '../../samples/is-full-run.ts'
import { type Cut, startCuttingProxy } from '../cutting-proxy.ts'

const cuts = isFullRun ? 1000 : 30
const limit = { attempts: 10 * cuts, windowMs: 1000, consecutive: 10 * cuts }

/** Every third at a commit; the others hit the statements before it, and the greeting of a connection. */
const cutOf = (round: number): Cut => ({
  at: round % 3 === 0 ? 'commit' : randomInt(1, 13),
  moment: (['before', 'meanwhile', 'after'] as const)[randomInt(3)] ?? 'after',
})

type Answer = E.Either<{ readonly _tag: string }, unknown>
const isUnknown = (answer: Answer): boolean => E.isLeft(answer) && answer.left._tag === 'StorageUnavailable'

/** Calls until there is an answer: what is wrong with connections is over soon. */
const untilAnswered = async (call: () => Promise<Answer>): Promise<Answer> => {
  for (let tries = 1; ; tries++) {
    const answer = await call()
    if (!isUnknown(answer) || tries === 10) return answer
  }
}

/** What was acknowledged is there; what was not is there or is not. */
const isHonest = (answer: Answer, isThere: boolean): boolean => isUnknown(answer) || (E.isRight(answer) && isThere)

export const cutCases = (database: UsedDatabase): void => {
  const openCut = async () => {
    const proxy = await startCuttingProxy(database.url())
    const { storage, end } = await openDatabase(proxy.url, 3)
    onTestFinished(async () => {
      await end()
      proxy.close()
    })
    return { proxy, storage }
  }

  it('is unavailable while the server is away, and goes on when it is back', async () => {
    const { users } = await database.empty()
    const user = await given(users.insert(aUser(1, 'o1')))
    const { proxy, storage } = await openCut()
    await given(storage.ping)
    for (let round = 0; round < 3; round++) {
      proxy.setDown(true)
      for (const call of Object.values({ ...readsOf(storage), ...writesOf(storage), ping: storage.ping }))
        expect(await call()).toMatchObject({ left: { _tag: 'StorageUnavailable' } })
      proxy.setDown(false)
      await given(storage.ping)
      expect(await given(storage.users.findById(aPool, user.id))).toEqual(O.some(user))
    }
  })

  it(`loses nothing that was acknowledged, leaves nothing half written, and heals when connections are cut: ${cuts} times`, async () => {
    const direct = await database.empty()
    const { proxy, storage } = await openCut()
    const { users, sessions, ksKeys, throttle } = storage
    const reserved: Answer[] = []

    for (let n = 1; proxy.made() < cuts; n++) {
      const user = aUser(n, `o${n}`)
      const [session, key] = [aSession(n, n), aKey(n, `o${n}`)]
      const findById = () => given(direct.users.findById(aPool, user.id))

      proxy.cut(cutOf(2 * n))
      const [inserted, opened, attempt] = await Promise.all([
        users.insert(user)(),
        sessions.open(session, key)(),
        throttle.reserve('a', limit, noon)(),
      ])
      reserved.push(attempt)
      expect(isHonest(inserted, isDeepStrictEqual(await findById(), O.some(user)))).toBe(true)
      const list = await given(direct.sessions.list(aPool, session.user))
      expect(isHonest(opened, isDeepStrictEqual(list, [session]))).toBe(true)

      // Whoever tries again finds it there, or makes it.
      const insertedAgain = await untilAnswered(users.insert(user))
      expect([E.right(user), E.left({ _tag: 'IdTaken' })]).toContainEqual(insertedAgain)
      expect(await findById()).toEqual(O.some(user))
      expect(await given(direct.users.findByOpenid(aPool, `o${n}` as Openid))).toEqual(O.some(user))
      expect(await untilAnswered(sessions.open(session, key))).toEqual(E.right(undefined))
      expect(await given(direct.sessions.list(aPool, session.user))).toEqual([session])
      expect(await given(direct.ksKeys.newest(aPool, key.openid))).toEqual(O.some(key))

      const changed = { ...user, profile: { city: `city ${n}` } }
      proxy.cut(cutOf(2 * n + 1))
      const [saved, tried, read] = await Promise.all([
        users.save(changed)(),
        ksKeys.reserve([key], noon)(),
        users.findById(aPool, user.id)(),
      ])
      const kept = O.toNullable(await findById())
      expect(isHonest(saved, kept?.version === 2)).toBe(true)
      expect(isUnknown(tried) || isDeepStrictEqual(tried, E.right([key]))).toBe(true)
      expect(E.isRight(read) && O.isNone(read.right)).toBe(false)
      // A save that is lost may still arrive: either nothing of it is there, or all.
      expect([user, { ...changed, version: 2 }]).toContainEqual(kept)
    }
    expect(await untilAnswered(storage.ping)).toEqual(E.right(undefined))

    const [{ attempts }] = (await database.run('select attempts from ks_auth_attempts')) as [{ attempts: unknown }]
    expect(Number(attempts)).toBeGreaterThanOrEqual(reserved.filter(E.isRight).length)
    expect(Number(attempts)).toBeLessThanOrEqual(reserved.length)
    const half = 'select 1 from ks_auth_identities i left join ks_auth_users u on u.id = i.user_id where u.id is null'
    expect(await database.run(half)).toEqual([])
  }, 600_000)
}
