import type { Caller, KsAuth } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { aWorld, keyOf, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const number = '13800138000'

describe('a temporary user', () => {
  const forbidden: Readonly<
    Record<string, (auth: KsAuth, world: World, caller: Caller) => TaskEither<unknown, unknown>>
  > = {
    'link an openid': (auth, { code }, caller) => auth.linkKs(caller, { code: code('oAnn') }),
    'unlink one': (auth, _, caller) => auth.unlinkKs(caller),
    'update a phone': (auth, { phone }, caller) => auth.updatePhone(caller, { data: phone(number, keyOf('oAnn')) }),
    'set an account': (auth, _, caller) => auth.setAccount(caller, { username: 'ann' }),
  }

  it.each(Object.entries(forbidden))('may not %s, and trying leaves the storage as it was', async (_, attempt) => {
    const world = aWorld()
    const visitor = await world.visit()
    const before = world.snapshot()
    expect(await refusalOf(attempt(world.auth, world, visitor))).toEqual({ _tag: 'AnonymousNotAllowed' })
    expect(world.snapshot()).toEqual(before)
  })

  it('may write a profile, look at users and sessions, and log out', async () => {
    const { auth, visit, userOf } = aWorld()
    const visitor = await visit()
    await answerOf(auth.updateProfile(visitor, { nickname: 'nobody' }))
    const { id } = await userOf(visitor)
    expect(await answerOf(auth.readUser(visitor, id))).toMatchObject({ _tag: 'Self' })
    expect(await answerOf(auth.listSessions(visitor))).toHaveLength(1)
    await answerOf(auth.logout(visitor))
  })
})
