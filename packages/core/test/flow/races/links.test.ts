import type { LoggedIn } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { guest } from '../../samples/a-world.ts'
import { answersOf, endsOf, inEveryOrder } from '../../samples/in-every-order.ts'

describe('racing links', () => {
  it('of one openid by two users make it one user’s', () =>
    inEveryOrder(async (world) => {
      const callers = [await world.register('ann'), await world.register('ben')]
      const results = await world.race(callers.map((caller) => world.auth.linkKs(caller, { code: world.code('o') })))
      expect(endsOf(results)).toEqual(['OpenidTaken', 'ok'])
      const owners = (await Promise.all(callers.map(world.userOf))).filter(({ ks }) => ks?.openid === 'o')
      expect(owners.map(({ id }) => id)).toEqual(answersOf(results).map(({ id }) => id))
    }))

  it('of two openids by one user give the user one', () =>
    inEveryOrder(async (world) => {
      const ann = await world.register('ann')
      const links = ['oOne', 'oTwo'].map((openid) => world.auth.linkKs(ann, { code: world.code(openid) }))
      const results = await world.race(links)
      expect(endsOf(results)).toEqual(['AlreadyLinked', 'ok'])
      expect((await world.userOf(ann)).ks).toEqual(answersOf(results)[0]?.ks)
    }))

  it('and first logins of one openid leave it with one user, and nobody is logged in as somebody else', () =>
    inEveryOrder(async (world) => {
      const ann = await world.register('ann')
      const [linked, login] = await world.race<{ readonly _tag: string }, unknown>([
        world.auth.linkKs(ann, { code: world.code('o') }),
        world.auth.loginSilently(guest, { code: world.code('o') }),
      ])
      const owner = (await world.loginSilently('o')).user.id
      expect(linked && E.isRight(linked)).toBe((await world.userOf(ann)).id === owner)
      expect(login && E.isRight(login) && (login.right as LoggedIn).user.id).toBe(owner)
    }))
})
