import type { Profile } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aWorld } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

describe('a profile update', () => {
  it('writes the fields that it names and leaves the others', async () => {
    const { auth, signIn, userOf } = aWorld()
    const ann = await signIn('oAnn')
    await answerOf(auth.updateProfile(ann, { nickname: 'Ann', city: '杭州' }))
    const user = await answerOf(auth.updateProfile(ann, { nickname: 'Anna', gender: 2 }))
    expect(user.profile).toEqual({ nickname: 'Anna', city: '杭州', gender: 2 })
    expect(await userOf(ann)).toEqual(user)
  })

  it.each([null, ''])('that clears a field with %j leaves it assigned', async (empty) => {
    const { auth, signIn, code, profile } = aWorld()
    const ann = await signIn('oAnn')
    await answerOf(auth.updateProfile(ann, { nickname: empty }))
    const input = { code: code('oAnn'), data: profile('oAnn', { nickName: 'Ann' }) }
    expect((await answerOf(auth.loginWithProfile(ann, input))).user.profile.nickname).toBe(empty)
  })

  it('leaves what the platform told alone', async () => {
    const { auth, signIn, code, profile } = aWorld()
    const ann = await signIn('oAnn')
    await answerOf(auth.linkKs(ann, { code: code('oAnn'), data: profile('oAnn', { nickName: 'Ann' }) }))
    const user = await answerOf(auth.updateProfile(ann, { nickname: 'Anna' }))
    expect(user.ks?.told.nickname).toBe('Ann')
  })

  it.each([
    ['an avatar that is no web address', { avatar: 'javascript:alert(1)' }],
    ['a gender that is none', { gender: 3 }],
    ['a name of control characters', { nickname: 'a\u0000b' }],
    ['half a character', { nickname: '\ud83d' }],
    ['a text that is too long', { nickname: 'a'.repeat(1025) }],
    ['a number for a text', { city: 7 }],
    ['an object for a text', { nickname: { $ne: null } }],
    ['a field that is none of the profile', { nickname: 'Ann', phone_verified: true }],
    ['a prototype', JSON.parse('{"__proto__":{"anonymous":false}}') as object],
  ])('with %s is refused, and leaves the storage as it was', async (_, change) => {
    const { auth, signIn, snapshot } = aWorld()
    const ann = await signIn('oAnn')
    const before = snapshot()
    expect(await refusalOf(auth.updateProfile(ann, change as Profile))).toEqual({ _tag: 'MalformedProfile' })
    expect(snapshot()).toEqual(before)
  })

  it.each([
    'id pool version anonymous authorized ks username email phone passwordHash createdAt updatedAt',
    '_phone _phone_verified phone_verified phoneVerified _email_verified email_verified _username _provider',
    '__proto__ constructor prototype toString created_by is_authorized openid',
  ])('never writes any of %s', async (names) => {
    const { auth, signIn, userOf } = aWorld()
    const ann = await signIn('oAnn')
    const before = await userOf(ann)
    for (const name of names.split(' '))
      for (const value of [true, 1, 'x', null]) {
        const change = JSON.parse(
          JSON.stringify({ nickname: 'Ann' }).replace('}', `,"${name}":${JSON.stringify(value)}}`),
        )
        expect(await refusalOf(auth.updateProfile(ann, change as Profile))).toEqual({ _tag: 'MalformedProfile' })
      }
    expect(await userOf(ann)).toEqual(before)
    expect(Object.prototype).not.toHaveProperty('nickname')
  })

  it('of twenty fields by twenty requests at once loses none', async () => {
    const { auth, signIn, userOf } = aWorld()
    const ann = await signIn('oAnn')
    const changes: readonly Profile[] = [
      { nickname: 'Ann' },
      { avatar: '' },
      { gender: 2 },
      { country: '中国' },
      { province: '浙江' },
      { city: '杭州' },
      { language: 'zh' },
    ]
    const before = await userOf(ann)
    await Promise.all(changes.map((change) => answerOf(auth.updateProfile(ann, change))))
    const user = await userOf(ann)
    expect(user.profile).toEqual(Object.assign({}, ...changes))
    expect(user.version).toBe(before.version + changes.length)
  })
})
