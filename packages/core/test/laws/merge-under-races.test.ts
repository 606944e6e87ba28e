import { makeKsAuth, mergeProfile, type Openid, type Profile, type SessionKey, type SyncPolicy } from '@ks-auth/core'
import { makeInMemoryPorts } from '@ks-auth/core/testing'
import fc from 'fast-check'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { isSame } from '../../src/contracts/is-same.ts'
import { clientNamed } from '../samples/client-named.ts'
import { forAll } from '../samples/for-all.ts'
import { found } from '../samples/found.ts'
import { right } from '../samples/right.ts'

const client = clientNamed('client-a')
const openid = 'oAnn' as Openid
const sessionKey = 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey

interface Login {
  readonly policy: SyncPolicy
  readonly profile: Profile
}

const profile = fc.record(
  {
    nickname: fc.constantFrom('', '安', '鲍'),
    avatar: fc.constant(''),
    city: fc.constantFrom('北京', '上海'),
    gender: fc.constantFrom(0 as const, 1 as const, 2 as const),
  },
  { requiredKeys: ['nickname', 'avatar'], noNullPrototype: true },
)
const logins: fc.Arbitrary<readonly Login[]> = fc.array(
  fc.record({ policy: fc.constantFrom('overwrite', 'setnx', 'false'), profile }),
  { minLength: 2, maxLength: 4 },
)

const orders = <A>(items: readonly A[]): readonly (readonly A[])[] =>
  items.length === 0 ? [[]] : items.flatMap((first, i) => orders(items.toSpliced(i, 1)).map((rest) => [first, ...rest]))

const oneAfterTheOther = (order: readonly Login[]): Profile =>
  order.reduce<Profile>((merged, { policy, profile: told }) => mergeProfile(policy)(merged, told), {})

/** Everything in memory, over a store whose answers arrive in an order that the scheduler chooses. */
const ksAuthOver = (scheduler: fc.Scheduler) => {
  const { ports, ks, device } = makeInMemoryPorts([client])
  const late =
    <I extends readonly unknown[], L, A>(step: (...input: I) => TaskEither<L, A>) =>
    (...input: I): TaskEither<L, A> =>
    () =>
      scheduler.schedule(step(...input)())
  const { findByOpenid, insert, save } = ports.users
  const users = { ...ports.users, findByOpenid: late(findByOpenid), insert: late(insert), save: late(save) }
  const { loginWithProfile } = makeKsAuth({ ...ports, users })

  const logIn = ({ policy, profile: { nickname, avatar, ...rest } }: Login) => {
    const plain = JSON.stringify({ openId: openid, nickName: nickname, avatarUrl: avatar, ...rest })
    const data = { ...device.encrypt(plain, sessionKey), rawData: plain, signature: device.sign(plain, sessionKey) }
    const code = ks.issueCode({ openid, sessionKey })
    return loginWithProfile({ client, token: null }, { code, data, syncUserProfile: policy })()
  }
  return { logIn, stored: async () => found(right(await findByOpenid(client.pool, openid)())) }
}

describe('logins with a profile that race for one openid', () => {
  it('end as one user, whose profile is as if they had come one after the other', () =>
    forAll([logins, fc.scheduler()], async (racers, scheduler) => {
      const { logIn, stored } = ksAuthOver(scheduler)
      const ended = await scheduler.waitFor(Promise.all(racers.map(logIn)))
      const { id, profile: merged } = await stored()
      expect(new Set(ended.map((login) => right(login).user.id))).toEqual(new Set([id]))
      expect(orders(racers).some((order) => isSame(oneAfterTheOther(order), merged))).toBe(true)
    }))
})
