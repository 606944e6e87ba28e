import type { LoggedIn } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import type { Race } from '../../samples/a-race.ts'
import { client, guest, password } from '../../samples/a-world.ts'
import { answerOf } from '../../samples/answer-of.ts'
import { inEveryOrder } from '../../samples/in-every-order.ts'
import { refusalOf } from '../../samples/refusal-of.ts'

type Step<A> = TaskEither<{ readonly _tag: string }, A>

/** Races a login with a change that revokes; answers whether the login led to a session that counts, and whose. */
const survivor = async (world: Race, login: Step<LoggedIn>, change: Step<unknown>): Promise<number | undefined> => {
  const [loggedIn, changed] = await world.race<{ readonly _tag: string }, unknown>([login, change])
  expect(changed?._tag).toBe('Right')
  if (loggedIn === undefined || E.isLeft(loggedIn)) return undefined
  const { token } = loggedIn.right as LoggedIn
  const user = await world.auth.currentUser({ client, token })()
  return E.isRight(user) ? user.right.id : undefined
}

describe('no login outruns', () => {
  it('the change of the password that it was made with', () =>
    inEveryOrder(async (world) => {
      const ann = await world.register('ann')
      const name = { kind: 'username', text: 'ann' } as const
      const login = world.auth.loginWithPassword(guest, { name, password })
      const change = world.auth.setAccount(ann, { password: { old: password, new: 'another horse 9' } })
      expect(await survivor(world, login, change)).toBeUndefined()
      expect(await answerOf(world.auth.listSessions(ann))).toHaveLength(1)
    }))

  it('the unlink of the openid that it was made with', () =>
    inEveryOrder(async (world) => {
      const ann = await world.register('ann')
      const { id } = await world.userOf(ann)
      await answerOf(world.auth.linkKs(ann, { code: world.code('oAnn') }))
      const login = world.auth.loginSilently(guest, { code: world.code('oAnn') })
      expect(await survivor(world, login, world.auth.unlinkKs(ann))).not.toBe(id)
      expect(await answerOf(world.auth.listSessions(ann))).toHaveLength(1)
    }))

  it('its own revocation: the caller who made the change stays signed in', () =>
    inEveryOrder(async (world) => {
      const ann = await world.register('ann')
      const changes = [
        world.auth.setAccount(ann, { password: { old: password, new: 'another horse 9' } }),
        world.auth.updateProfile(ann, { nickname: 'Ann' }),
      ]
      await world.race<unknown, unknown>(changes)
      expect(await world.userOf(ann)).toMatchObject({ profile: { nickname: 'Ann' } })
    }))
})

describe('a logout', () => {
  it('holds, whatever the session is used for meanwhile', () =>
    inEveryOrder(async (world) => {
      const ann = await world.signIn('oAnn')
      await world.race<unknown, unknown>([
        world.auth.logout(ann),
        world.auth.updateProfile(ann, { nickname: 'Ann' }),
        world.auth.linkKs(ann, { code: world.code('oAnn') }),
      ])
      expect(await refusalOf(world.auth.currentUser(ann))).toEqual({ _tag: 'NotSignedIn' })
    }))
})
