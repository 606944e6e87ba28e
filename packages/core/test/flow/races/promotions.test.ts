import type { Caller } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { Race } from '../../samples/a-race.ts'
import { client, password } from '../../samples/a-world.ts'
import { answersOf, endsOf, inEveryOrder } from '../../samples/in-every-order.ts'
import { ksLogins, type Login } from '../../samples/ks-logins.ts'

describe('a temporary user whom two logins promote at once', () => {
  const promoted = async (world: Race, logins: (visitor: Caller) => readonly Login[]) => {
    const visitor = await world.visit()
    const { id } = await world.userOf(visitor)
    const results = await world.race(logins(visitor))
    expect(endsOf(results)).toEqual(results.map(() => 'ok'))
    for (const { token, user } of answersOf(results)) expect((await world.userOf({ client, token })).id).toBe(user.id)
    const { users } = world.snapshot()
    expect(users.every(({ anonymous }) => !anonymous)).toBe(true)
    expect(users.filter((user) => user.id === id)).toHaveLength(1)
    return users
  }

  it('of one openid stays one user', () =>
    inEveryOrder(async (world) => {
      expect(await promoted(world, (visitor) => ksLogins(world, visitor, 'oAnn'))).toHaveLength(1)
    }))

  it('of two openids becomes one of two users', () =>
    inEveryOrder(async (world) => {
      const logins = (visitor: Caller) =>
        ['oAnn', 'oBen'].map((openid) => world.auth.loginSilently(visitor, { code: world.code(openid) }))
      expect(await promoted(world, logins)).toHaveLength(2)
    }))

  it('and a registration becomes one of two users', () =>
    inEveryOrder(async (world) => {
      const logins = (visitor: Caller) => [
        world.auth.loginSilently(visitor, { code: world.code('oAnn') }),
        world.auth.register(visitor, { name: { kind: 'username', text: 'ann' }, password }),
      ]
      expect(await promoted(world, logins)).toHaveLength(2)
    }))

  it('loses nothing that it writes meanwhile', () =>
    inEveryOrder(async (world) => {
      const visitor = await world.visit()
      const { id } = await world.userOf(visitor)
      const [written] = await world.race<{ readonly _tag: string }, unknown>([
        world.auth.updateProfile(visitor, { city: '杭州' }),
        world.auth.loginSilently(visitor, { code: world.code('oAnn') }),
      ])
      const [user] = world.snapshot().users
      expect(user).toMatchObject({ id, anonymous: false })
      expect(user?.profile).toEqual(written && E.isRight(written) ? { city: '杭州' } : {})
    }))
})
