import type { Profile, SessionKey, SyncPolicy } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aWorld, client, guest, keyOf, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const told = { nickName: 'Ann', avatarUrl: 'https://example.com/a.png', gender: 2, city: '杭州' }
const profile: Profile = { nickname: 'Ann', avatar: 'https://example.com/a.png', gender: 2, city: '杭州' }

/** Ann, who called herself Anna, cleared her city, and is asked for her profile now. */
const again = async ({ auth, signIn, code, profile: data }: World, syncUserProfile?: SyncPolicy) => {
  await answerOf(auth.updateProfile(await signIn('oAnn'), { nickname: 'Anna', city: null }))
  const input = { code: code('oAnn'), data: data('oAnn', told), syncUserProfile }
  return (await answerOf(auth.loginWithProfile(guest, input))).user
}

describe('a login with profile', () => {
  it('creates the user with what the person authorised, on the first level and as the platform told it', async () => {
    const { auth, code, profile: data } = aWorld()
    const login = await answerOf(auth.loginWithProfile(guest, { code: code('oAnn'), data: data('oAnn', told) }))
    expect(login.user).toMatchObject({ authorized: true, profile, ks: { openid: 'oAnn', told: profile } })
    expect(login.session.method).toBe('ks-profile')
  })

  it('fills only what was never assigned, unless told otherwise', async () => {
    const user = await again(aWorld())
    expect(user.profile).toEqual({ ...profile, nickname: 'Anna', city: null })
    expect(user).toEqual({ ...(await again(aWorld(), 'setnx')) })
  })

  it('overwrites every field that the platform told with overwrite, and no other', async () => {
    const world = aWorld()
    await answerOf(world.auth.updateProfile(await world.signIn('oAnn'), { language: 'fr' }))
    expect((await again(world, 'overwrite')).profile).toEqual({ ...profile, language: 'fr' })
  })

  it('touches no field with false', async () => {
    expect((await again(aWorld(), 'false')).profile).toEqual({ nickname: 'Anna', city: null })
  })

  it.each(['setnx', 'overwrite', 'false'] as const)('keeps what the platform told whole with %s', async (policy) => {
    const user = await again(aWorld(), policy)
    expect(user).toMatchObject({ authorized: true, ks: { told: profile } })
  })

  it('forgets what the platform told before', async () => {
    const world = aWorld()
    await again(world)
    const data = world.profile('oAnn', { nickName: 'Ann B.' })
    const { user } = await answerOf(world.auth.loginWithProfile(guest, { code: world.code('oAnn'), data }))
    expect(user.ks?.told).toEqual({ nickname: 'Ann B.', avatar: '' })
  })

  it('takes its values from what was encrypted, not from rawData', async () => {
    const { auth, code, profile: data, device } = aWorld()
    const rawData = JSON.stringify({ nickName: 'Mallory', avatarUrl: '', phone_verified: true })
    const signed = { ...data('oAnn', told), rawData, signature: device.sign(rawData, keyOf('oAnn')) }
    const { user } = await answerOf(auth.loginWithProfile(guest, { code: code('oAnn'), data: signed }))
    expect(user.profile).toEqual(profile)
  })

  it.each([
    ['with data that would open', 'oAnn'],
    ['with data that would not', 'oBen'],
  ])('answers NoSuchUser to an unknown openid when createUser is false, %s, and writes nothing', async (_, of) => {
    const { auth, code, profile: data, snapshot } = aWorld()
    const before = snapshot()
    const input = { code: code('oAnn'), data: data(of, told, keyOf('oAnn')), createUser: false }
    expect(await refusalOf(auth.loginWithProfile(guest, input))).toEqual({ _tag: 'NoSuchUser' })
    expect(snapshot()).toEqual(before)
  })

  it('logs a known openid in when createUser is false', async () => {
    const { auth, code, profile: data, loginSilently } = aWorld()
    const { user } = await loginSilently('oAnn')
    const input = { code: code('oAnn'), data: data('oAnn', told), createUser: false }
    expect((await answerOf(auth.loginWithProfile(guest, input))).user).toMatchObject({ id: user.id, profile })
  })

  it('logs nobody in with a code that was used', async () => {
    const { auth, code, profile: data } = aWorld()
    const input = { code: code('oAnn'), data: data('oAnn', told) }
    await answerOf(auth.loginWithProfile(guest, input))
    expect(await refusalOf(auth.loginWithProfile(guest, input))).toEqual({ _tag: 'CodeRejected' })
  })
})

describe('a login with profile whose signature is wrong', () => {
  const key = keyOf('oAnn')
  const forgeries: readonly (readonly [string, (world: World) => { rawData?: string; signature?: string }])[] = [
    ['is missing', () => ({ signature: '' })],
    ['is cut', ({ device }) => ({ rawData: '{}', signature: device.sign('{}', key).slice(1) })],
    ['goes on', ({ device }) => ({ rawData: '{}', signature: `${device.sign('{}', key)}0` })],
    ['is in capitals', ({ device }) => ({ rawData: '{}', signature: device.sign('{}', key).toUpperCase() })],
    ['is of another text', ({ device }) => ({ rawData: '{} ', signature: device.sign('{}', key) })],
    ['is under another key', ({ device }) => ({ rawData: '{}', signature: device.sign('{}', 'x' as SessionKey) })],
  ]

  it.each(forgeries)('is refused and leaves the storage as it was: it %s', async (_, forge) => {
    const world = aWorld()
    const data = { ...world.profile('oAnn', told), ...forge(world) }
    const before = world.snapshot()
    expect(await refusalOf(world.auth.loginWithProfile(guest, { code: world.code('oAnn'), data }))).toEqual({
      _tag: 'BadSignature',
    })
    expect(world.snapshot()).toEqual(before)
  })
})

describe('data of a login with profile', () => {
  it('opens for the person and the device that it was made by, and for nobody else', async () => {
    const { auth, code, profile: data, snapshot } = aWorld()
    const people = ['oAnn', 'oBen', 'oCat', 'oDan', 'oEve', 'oFay', 'oGus', 'oHal']
    for (const person of people)
      for (const other of people.filter((each) => each !== person)) {
        const stolen = { code: code(person), data: data(other, told, keyOf(person)) }
        expect(await refusalOf(auth.loginWithProfile(guest, stolen))).toEqual({ _tag: 'Undecryptable' })
        const foreign = { code: code(person), data: data(other, told) }
        expect(await refusalOf(auth.loginWithProfile(guest, foreign))).toEqual({ _tag: 'BadSignature' })
      }
    expect(snapshot()).toMatchObject({ users: [], sessions: [] })
  })

  it('that was made for another app is refused', async () => {
    const { auth, code, profile: data } = aWorld()
    const marked = (appid: string) => ({
      code: code('oAnn'),
      data: data('oAnn', { watermark: { appid, timestamp: 1 } }),
    })
    expect(await refusalOf(auth.loginWithProfile(guest, marked('ks-other')))).toEqual({ _tag: 'Undecryptable' })
    await answerOf(auth.loginWithProfile(guest, marked(client.appId)))
  })

  it('writes no field that nobody knows, and changes no prototype', async () => {
    const { auth, code, device } = aWorld()
    const rawData = '{}'
    const plain = `{"openId":"oAnn","nickName":"Ann","avatarUrl":"","__proto__":{"anonymous":true},"constructor":1,"id":7}`
    const signature = device.sign(rawData, keyOf('oAnn'))
    const data = { ...device.encrypt(plain, keyOf('oAnn')), rawData, signature }
    const { user } = await answerOf(auth.loginWithProfile(guest, { code: code('oAnn'), data }))
    expect(user.profile).toStrictEqual({ nickname: 'Ann', avatar: '' })
    expect(user).toMatchObject({ id: 1, anonymous: false })
    expect(Object.getPrototypeOf(user.profile)).toBe(Object.prototype)
    expect({}).not.toHaveProperty('anonymous')
  })
})
