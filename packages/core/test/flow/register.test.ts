import { compatiblePasswords, type TypedName } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { tally } from '../../src/contracts/expectations.ts'
import { aWorld, client, guest, keyOf, password, stranger } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'
import { email, phone, username } from '../samples/typed-name.ts'

const spellings: readonly (readonly [TypedName, object, string, readonly TypedName[]])[] = [
  [username('Ann'), { username: 'ann' }, 'UsernameTaken', [username('ANN'), username('ａｎｎ'), username('aNn')]],
  [
    email('Ann@Example.com'),
    { email: { address: 'ann@example.com', verified: false } },
    'EmailTaken',
    [email('ann@example.COM'), email('ANN＠example.com')],
  ],
  [
    phone('13800138000'),
    { phone: { number: '+8613800138000', verified: false } },
    'PhoneTaken',
    [phone('+8613800138000'), phone('13800138000')],
  ],
]

describe('a registration', () => {
  it.each(spellings)('with %j makes a user of that name, unverified, with a password', async (name, named) => {
    const { user, session } = await answerOf(aWorld().auth.register(guest, { name, password }))
    expect(user).toMatchObject({ ...named, ks: null, anonymous: false, authorized: false })
    expect(user.passwordHash).not.toContain(password)
    expect(session.method).toBe(name.kind)
  })

  it.each(spellings)('with %j keeps everybody else off it, in any spelling', async (name, _, taken, others) => {
    const { auth, snapshot } = aWorld()
    await answerOf(auth.register(guest, { name, password }))
    const before = snapshot()
    for (const other of others)
      expect(await refusalOf(auth.register(guest, { name: other, password }))).toEqual({ _tag: taken })
    expect(snapshot()).toEqual(before)
  })

  it.each(spellings)('with %j can be used again in another pool', async (name) => {
    const { auth } = aWorld()
    const here = await answerOf(auth.register(guest, { name, password }))
    const there = await answerOf(auth.register({ client: stranger, token: null }, { name, password }))
    expect(there.user.id).not.toBe(here.user.id)
  })

  it('with a phone that somebody verified is refused', async () => {
    const { auth, signIn, phone: data, snapshot } = aWorld()
    await answerOf(auth.updatePhone(await signIn('oAnn'), { data: data('13800138000', keyOf('oAnn')) }))
    const before = snapshot()
    expect(await refusalOf(auth.register(guest, { name: phone('13800138000'), password }))).toEqual({
      _tag: 'PhoneTaken',
    })
    expect(snapshot()).toEqual(before)
  })

  it.each([
    [username(''), 'MalformedUsername'],
    [username(' ann'), 'MalformedUsername'],
    [username('a'.repeat(65)), 'MalformedUsername'],
    [username('an\u0000n'), 'MalformedUsername'],
    [username('an\ud800n'), 'MalformedUsername'],
    [username('ann\u200b'), 'MalformedUsername'],
    [email('ann'), 'MalformedEmail'],
    [email('ann@example'), 'MalformedEmail'],
    [email('ann\u2060@example.com'), 'MalformedEmail'],
    [phone('138'), 'MalformedPhone'],
    [phone('138 0013 8000'), 'MalformedPhone'],
  ])('with the name %j is refused', async (name, tag) => {
    const { auth, snapshot } = aWorld()
    expect(await refusalOf(auth.register(guest, { name, password }))).toEqual({ _tag: tag })
    expect(snapshot().users).toEqual([])
  })

  it.each([
    ['short', 'seven77'],
    ['common', 'Password1'],
    ['longer than 256 bytes', '长'.repeat(86)],
    ['no text', 'eight8\ud800x'],
  ])('with a password that is %s is refused', async (_, bad) => {
    const { auth, snapshot } = aWorld()
    expect(await refusalOf(auth.register(guest, { name: username('ann'), password: bad }))).toEqual({
      _tag: 'PasswordRefused',
    })
    expect(snapshot().users).toEqual([])
  })

  it('takes the password of the documents where the deployment wants to be compatible', async () => {
    const { auth } = aWorld({ passwordPolicy: compatiblePasswords })
    await answerOf(auth.register(guest, { name: username('ifanrx'), password: '111111' }))
    expect(await refusalOf(auth.register(guest, { name: username('other'), password: '11111' }))).toEqual({
      _tag: 'PasswordRefused',
    })
  })

  it('of one name by twenty at once makes one user', async () => {
    const { auth, snapshot } = aWorld()
    const racers = Array.from({ length: 20 }, () => auth.register(guest, { name: username('ann'), password }))
    expect(await tally(racers)).toEqual({ ok: 1, UsernameTaken: 19 })
    expect(snapshot().users).toHaveLength(1)
  })

  it('on the session of a lasting user makes a new user and leaves that one alone', async () => {
    const { auth, register, userOf } = aWorld()
    const ann = await register('ann')
    const before = await userOf(ann)
    const ben = await answerOf(auth.register(ann, { name: username('ben'), password }))
    expect(ben.user.id).not.toBe(before.id)
    expect(await userOf(ann)).toEqual(before)
    expect(await userOf({ client, token: ben.token })).toMatchObject({ username: 'ben' })
  })
})
