import type { Caller, Ports, Profile } from '@ks-auth/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { guest, keyOf, type World } from '../../samples/a-world.ts'
import { answerOf } from '../../samples/answer-of.ts'
import { type Contest, endsOf, inEveryOrder, searchFor } from '../../samples/in-every-order.ts'

const number = '13800138000'

describe('racing profile updates', () => {
  const changes: readonly Profile[] = [{ nickname: 'Ann' }, { city: '杭州' }, { gender: 2 }]
  const contest: Contest = async (world) => {
    const ann = await world.signIn('oAnn')
    await world.race(changes.map((change) => world.auth.updateProfile(ann, change)))
    expect((await world.userOf(ann)).profile).toEqual(Object.assign({}, ...changes))
  }

  it('lose no field', () => inEveryOrder(contest))

  it('and a login with profile leave what the user wrote, and fill what was never assigned', () =>
    inEveryOrder(async (world) => {
      const { auth, code, profile } = world
      const ann = await world.signIn('oAnn')
      const data = profile('oAnn', { nickName: 'platform', city: '杭州' })
      await world.race<unknown, unknown>([
        auth.updateProfile(ann, { nickname: 'Ann' }),
        auth.loginWithProfile(guest, { code: code('oAnn'), data }),
      ])
      const user = await world.userOf(ann)
      expect(user.profile).toEqual({ nickname: 'Ann', avatar: '', city: '杭州' })
      expect(user.ks?.told.nickname).toBe('platform')
    }))

  it('and two logins with profile come one after the other: the first fills, the last is what the platform told', () =>
    inEveryOrder(async (world) => {
      const { auth, code, profile } = world
      await world.signIn('oAnn')
      const told = [
        { nickName: 'first', city: '杭州' },
        { nickName: 'second', gender: 2 },
      ]
      const results = await world.race(
        told.map((each) => auth.loginWithProfile(guest, { code: code('oAnn'), data: profile('oAnn', each) })),
      )
      expect(endsOf(results)).toEqual(['ok', 'ok'])
      const [user] = world.snapshot().users
      expect(user?.profile).toMatchObject({ city: '杭州', gender: 2 })
      const names = [user?.profile.nickname, user?.ks?.told.nickname]
      expect([
        ['first', 'second'],
        ['second', 'first'],
      ]).toContainEqual(names)
      expect(user?.version).toBe(3)
    }))

  it('lose a field where the storage forgets versions: the search can fail', async () => {
    const forgetful = (ports: Ports): Ports => {
      const save: Ports['users']['save'] = (user) =>
        pipe(
          ports.users.findById(user.pool, user.id),
          TE.flatMap((stored) =>
            ports.users.save(stored._tag === 'Some' ? { ...user, version: stored.value.version } : user),
          ),
        )
      return { ...ports, users: { ...ports.users, save } }
    }
    expect(await searchFor(contest, forgetful)).toMatchObject({ failed: true })
  })
})

describe('a phone that two go for at once', () => {
  const update = ({ auth, phone }: World, caller: Caller, openid: string) =>
    auth.updatePhone(caller, { data: phone(number, keyOf(openid)) })

  it('goes to one of two who verify it', () =>
    inEveryOrder(async (world) => {
      const [ann, ben] = [await world.signIn('oAnn'), await world.signIn('oBen')]
      const results = await world.race([update(world, ann, 'oAnn'), update(world, ben, 'oBen')])
      expect(endsOf(results)).toEqual(['PhoneTaken', 'ok'])
    }))

  it('goes to who verifies it, whoever claims it', () =>
    inEveryOrder(async (world) => {
      const [ann, ben] = [await world.signIn('oAnn'), await world.register('ben')]
      const [verifying] = await world.race<unknown, unknown>([
        update(world, ann, 'oAnn'),
        world.auth.setAccount(ben, { phone: number }),
      ])
      expect(verifying?._tag).toBe('Right')
      expect((await world.userOf(ann)).phone).toEqual({ number: `+86${number}`, verified: true })
      expect((await world.userOf(ben)).phone).toBeNull()
    }))

  it('goes to one of two who claim it', () =>
    inEveryOrder(async (world) => {
      const callers = [await world.register('ann'), await world.register('ben')]
      const results = await world.race(callers.map((caller) => world.auth.setAccount(caller, { phone: number })))
      expect(endsOf(results)).toEqual(['PhoneTaken', 'ok'])
    }))
})

describe('the last way to log in', () => {
  it('stays, whatever is given up at once', () =>
    inEveryOrder(async (world) => {
      const ann = await world.register('ann')
      await answerOf(world.auth.linkKs(ann, { code: world.code('oAnn') }))
      const results = await world.race([world.auth.unlinkKs(ann), world.auth.setAccount(ann, { username: null })])
      expect(endsOf(results)).toEqual(['LastCredential', 'ok'])
    }))
})
