import type { Caller, LoggedIn } from '@ks-auth/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { aWorld, client, guest, sibling, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

type Login = (world: World, caller: Caller, code: string) => TaskEither<{ readonly _tag: string }, LoggedIn>

const logins: Readonly<Record<string, Login>> = {
  'a login with profile': ({ auth }, caller, code) => auth.loginWithProfile(caller, { code, data: null }),
  'a phone login': ({ auth }, caller, code) => auth.loginWithPhone(caller, { code, data: null }),
}

describe.each(Object.entries(logins))('a refusal of the person in %s', (_, login) => {
  it('says who refused where a session tells it', async () => {
    const world = aWorld()
    const caller = await world.signIn('oAnn')
    const { id } = await world.userOf(caller)
    expect(await refusalOf(login(world, caller, world.code('oAnn')))).toEqual({
      _tag: 'AuthorizationDenied',
      id,
      openid: 'oAnn',
    })
  })

  it('names no openid of somebody who has none', async () => {
    const world = aWorld()
    const caller = await world.visit()
    const { id } = await world.userOf(caller)
    expect(await refusalOf(login(world, caller, world.code('oAnn')))).toMatchObject({ id, openid: null })
  })

  it('names nobody without a session, or on one that counts for nothing', async () => {
    const world = aWorld()
    const { token } = await world.signIn('oAnn')
    for (const caller of [guest, { client, token: 'stale' }, { client: sibling, token }])
      expect(await refusalOf(login(world, caller, world.code('oAnn')))).toMatchObject({ id: null, openid: null })
  })

  it('spends no code and writes nothing', async () => {
    const world = aWorld()
    const code = world.code('oAnn')
    const before = world.snapshot()
    await refusalOf(login(world, guest, code))
    expect(world.snapshot()).toEqual(before)
    await answerOf(world.auth.loginSilently(guest, { code }))
  })
})

describe('a refusal of the person in a phone update', () => {
  it('says who refused', async () => {
    const { auth, signIn, userOf } = aWorld()
    const caller = await signIn('oAnn')
    const { id } = await userOf(caller)
    expect(await refusalOf(auth.updatePhone(caller, { data: null }))).toEqual({
      _tag: 'AuthorizationDenied',
      id,
      openid: 'oAnn',
    })
  })

  it('without a session is first of all no session', async () => {
    expect(await refusalOf(aWorld().auth.updatePhone(guest, { data: null }))).toEqual({ _tag: 'NotSignedIn' })
  })
})
