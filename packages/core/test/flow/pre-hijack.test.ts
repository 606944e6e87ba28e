import { describe, expect, it } from 'vitest'
import { aWorld, client, guest, keyOf, password, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'
import { email, phone, username } from '../samples/typed-name.ts'

const number = '13800138000'

/** Mallory, who has put somebody else's phone and address into an account of his own before they ever came. */
const mallory = async ({ auth }: World) => {
  const login = await answerOf(auth.register(guest, { name: phone(number), password }))
  const caller = { client, token: login.token }
  await answerOf(auth.setAccount(caller, { email: 'ann@example.com', username: 'mallory' }))
  return { caller, id: login.user.id }
}

const phoneLogin = ({ auth, code, phone: data }: World, openid: string) =>
  auth.loginWithPhone(guest, { code: code(openid), data: data(number, keyOf(openid)) })

describe('an account that waits for somebody with the phone and the address of that person', () => {
  it('is never where a phone login of the person ends', async () => {
    const world = aWorld()
    const { id } = await mallory(world)
    expect((await answerOf(phoneLogin(world, 'oAnn'))).user).toMatchObject({ email: null, username: null })
    expect((await world.loginSilently('oAnn')).user.id).not.toBe(id)
  })

  it('loses the phone to the person, and with it the login by phone', async () => {
    const world = aWorld()
    const { caller } = await mallory(world)
    const ann = await answerOf(phoneLogin(world, 'oAnn'))
    expect((await world.userOf(caller)).phone).toBeNull()
    const login = world.auth.loginWithPassword(guest, { name: phone(number), password })
    expect(await refusalOf(login)).toEqual({ _tag: 'WrongCredentials' })
    expect(ann.user.phone).toEqual({ number: `+86${number}`, verified: true })
  })

  it('cannot take the phone back', async () => {
    const world = aWorld()
    const { caller } = await mallory(world)
    await answerOf(phoneLogin(world, 'oAnn'))
    expect(await refusalOf(world.auth.setAccount(caller, { phone: number }))).toEqual({ _tag: 'PhoneTaken' })
  })

  it('sees nothing of the person on the sessions that it has', async () => {
    const world = aWorld()
    const { caller, id } = await mallory(world)
    const ann = await answerOf(phoneLogin(world, 'oAnn'))
    await answerOf(world.auth.updateProfile({ client, token: ann.token }, { nickname: 'Ann', city: '杭州' }))
    expect(await answerOf(world.auth.readUser(caller, ann.user.id))).toEqual({
      _tag: 'Other',
      id: ann.user.id,
      profile: { nickname: 'Ann' },
    })
    expect((await world.userOf(caller)).id).toBe(id)
    expect(await answerOf(world.auth.listSessions(caller))).toHaveLength(1)
  })

  it('is not given to the person who registers the address, and does not get what the person registers', async () => {
    const world = aWorld()
    await mallory(world)
    const taken = world.auth.register(guest, { name: email('Ann@example.com'), password })
    expect(await refusalOf(taken)).toEqual({ _tag: 'EmailTaken' })
    const ann = await answerOf(world.auth.register(guest, { name: username('ann'), password }))
    expect(await refusalOf(world.auth.setAccount({ client, token: ann.token }, { phone: number }))).toEqual({
      _tag: 'PhoneTaken',
    })
    expect((await world.userOf({ client, token: ann.token })).id).toBe(ann.user.id)
  })

  it('with an openid of its own keeps that to itself', async () => {
    const world = aWorld()
    const { caller, id } = await mallory(world)
    await answerOf(world.auth.linkKs(caller, { code: world.code('oMallory') }))
    const ann = await answerOf(phoneLogin(world, 'oAnn'))
    expect(ann.user.id).not.toBe(id)
    expect((await world.loginSilently('oMallory')).user.id).toBe(id)
  })
})

describe('what was said once', () => {
  it('as a code, logs nobody in a second time by any flow', async () => {
    const world = aWorld()
    const { auth, profile, phone: data } = world
    const ann = await world.signIn('oAnn')
    const code = world.code('oAnn')
    await answerOf(auth.linkKs(ann, { code }))
    const replays = [
      auth.loginSilently(guest, { code }),
      auth.loginWithProfile(guest, { code, data: profile('oAnn', {}) }),
      auth.loginWithPhone(guest, { code, data: data(number, keyOf('oAnn')) }),
      auth.linkKs(ann, { code }),
    ]
    const before = world.snapshot()
    for (const replay of replays)
      expect(await refusalOf<{ readonly _tag: string }>(replay)).toEqual({ _tag: 'CodeRejected' })
    expect(world.snapshot()).toEqual(before)
  })

  it('under an older session_key, opens in no login of today', async () => {
    const world = aWorld()
    const { auth, profile, phone: data } = world
    const [older, newer] = [keyOf('older'), keyOf('newer')]
    await answerOf(auth.loginSilently(guest, { code: world.code('oAnn', older) }))
    const phoneReplay = { code: world.code('oAnn', newer), data: data(number, older) }
    expect(await refusalOf(auth.loginWithPhone(guest, phoneReplay))).toEqual({ _tag: 'Undecryptable' })
    const profileReplay = { code: world.code('oAnn', newer), data: profile('oAnn', {}, older) }
    expect(await refusalOf(auth.loginWithProfile(guest, profileReplay))).toEqual({ _tag: 'BadSignature' })
  })
})
