import type { SessionKey } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aWorld, guest, keyOf, password, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const number = '13800138000'
const verified = { number: `+86${number}`, verified: true }

const login = (world: World, openid: string, phone: string, createUser?: boolean) =>
  world.auth.loginWithPhone(guest, { code: world.code(openid), data: world.phone(phone, keyOf(openid)), createUser })

const claim = async ({ auth }: World, text: string) =>
  answerOf(auth.register(guest, { name: { kind: 'phone', text }, password }))

describe('a phone login', () => {
  it('creates the user of an unknown openid with the phone, verified', async () => {
    const { user, session } = await answerOf(login(aWorld(), 'oAnn', number))
    expect(user).toMatchObject({ ks: { openid: 'oAnn' }, phone: verified, authorized: false, anonymous: false })
    expect(session.method).toBe('ks-phone')
  })

  it('gives a known openid the phone, verified, in place of the one before', async () => {
    const world = aWorld()
    const { user } = await world.loginSilently('oAnn')
    const first = await answerOf(login(world, 'oAnn', number))
    expect(first.user).toMatchObject({ id: user.id, phone: verified })
    const second = await answerOf(login(world, 'oAnn', '13800138001'))
    expect(second.user).toMatchObject({ id: user.id, phone: { number: '+8613800138001', verified: true } })
  })

  it('writes nothing about a user whose phone it is already', async () => {
    const world = aWorld()
    const { user } = await answerOf(login(world, 'oAnn', number))
    expect((await answerOf(login(world, 'oAnn', number))).user).toEqual(user)
  })

  it('verifies a phone that the user only claimed', async () => {
    const world = aWorld()
    const caller = await world.signIn('oAnn')
    await answerOf(world.auth.setAccount(caller, { phone: number }))
    expect((await answerOf(login(world, 'oAnn', number))).user.phone).toEqual(verified)
  })

  it('is no login as another user whose phone it is, verified: it is refused and nothing of anybody changes', async () => {
    const world = aWorld()
    await answerOf(login(world, 'oBen', number))
    await world.signIn('oAnn')
    const before = world.snapshot()
    for (const openid of ['oAnn', 'oNew'])
      expect(await refusalOf(login(world, openid, number))).toEqual({ _tag: 'PhoneTaken' })
    expect(world.snapshot()).toMatchObject({ users: before.users, sessions: before.sessions })
  })

  it('takes the phone from another user who only claimed it', async () => {
    const world = aWorld()
    const claimant = await claim(world, number)
    const { user } = await answerOf(login(world, 'oAnn', number))
    expect(user.phone).toEqual(verified)
    const left = await answerOf(world.auth.currentUser({ ...guest, token: claimant.token }))
    expect(left).toEqual({ ...claimant.user, phone: null, version: claimant.user.version + 1 })
  })

  it('answers NoSuchUser to an unknown openid when createUser is false, and leaves the storage as it was', async () => {
    const world = aWorld()
    await claim(world, number)
    const before = world.snapshot()
    expect(await refusalOf(login(world, 'oAnn', number, false))).toEqual({ _tag: 'NoSuchUser' })
    expect(world.snapshot()).toEqual(before)
  })

  it('logs a known openid in when createUser is false', async () => {
    const world = aWorld()
    const { user } = await world.loginSilently('oAnn')
    expect((await answerOf(login(world, 'oAnn', number, false))).user).toMatchObject({ id: user.id, phone: verified })
  })

  it('opens nothing that was encrypted before ks.login() renewed the key', async () => {
    const world = aWorld()
    const [code, data] = [world.code('oAnn', 'renewed' as SessionKey), world.phone(number, keyOf('oAnn'))]
    expect(await refusalOf(world.auth.loginWithPhone(guest, { code, data }))).toEqual({ _tag: 'Undecryptable' })
    expect(world.snapshot()).toMatchObject({ users: [], sessions: [] })
  })
})

describe('the data of a phone login', () => {
  const key = keyOf('oAnn')
  const loginWith = (world: World, plain: string) =>
    world.auth.loginWithPhone(guest, { code: world.code('oAnn'), data: world.device.encrypt(plain, key) })

  it.each([
    ['a number with its country', '{"countryCode":"86","phoneNumber":"13800138000"}', '+8613800138000'],
    ['a number in its international form', '{"countryCode":"86","phoneNumber":"+8613800138000"}', '+8613800138000'],
    ['a number of another country', '{"countryCode":"1","phoneNumber":"2025550123"}', '+12025550123'],
    [
      'a watermark of this app',
      '{"countryCode":"86","phoneNumber":"13800138000","watermark":{"appid":"ks-test","timestamp":1}}',
      '+8613800138000',
    ],
  ])('may be %s', async (_, plain, e164) => {
    expect((await answerOf(loginWith(aWorld(), plain))).user.phone).toEqual({ number: e164, verified: true })
  })

  it.each([
    ['empty', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['nothing but a number', '13800138000'],
    ['an object with no key', '{}'],
    ['a number without country', '{"phoneNumber":"13800138000"}'],
    ['a country without number', '{"countryCode":"86"}'],
    ['a country that is a number', '{"countryCode":86,"phoneNumber":"13800138000"}'],
    ['a number that is one', '{"countryCode":"86","phoneNumber":13800138000}'],
    ['a number of another country than it says', '{"countryCode":"1","phoneNumber":"+8613800138000"}'],
    ['a number that cannot be', '{"countryCode":"86","phoneNumber":"138"}'],
    ['a key twice', '{"countryCode":"86","phoneNumber":"13800138000","phoneNumber":"13800138001"}'],
    ['more keys than known', '{"countryCode":"86","phoneNumber":"13800138000","verified":true}'],
    ['a prototype', '{"countryCode":"86","phoneNumber":"13800138000","__proto__":{}}'],
    ['garbage before it', 'xxx{"countryCode":"86","phoneNumber":"13800138000"}'],
    [
      'a watermark of another app',
      '{"countryCode":"86","phoneNumber":"13800138000","watermark":{"appid":"ks-other","timestamp":1}}',
    ],
  ])('that is %s is refused like data that does not open', async (_, plain) => {
    const world = aWorld()
    expect(await refusalOf(loginWith(world, plain))).toEqual({ _tag: 'Undecryptable' })
    expect(world.snapshot()).toMatchObject({ users: [], sessions: [] })
  })
})
