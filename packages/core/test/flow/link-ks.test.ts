import type { SessionKey } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aWorld, guest, keyOf, password, type World } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const link = ({ auth, code }: World, caller: typeof guest, openid: string) =>
  auth.linkKs(caller, { code: code(openid) })

describe('a link', () => {
  it('makes a Kuaishou login one of the same user, and leaves the password as it was', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    const { id } = await world.userOf(ann)
    expect(await answerOf(link(world, ann, 'oAnn'))).toMatchObject({ id, ks: { openid: 'oAnn', told: {} } })
    expect((await world.loginSilently('oAnn')).user.id).toBe(id)
    const name = { kind: 'username', text: 'ann' } as const
    expect((await answerOf(world.auth.loginWithPassword(guest, { name, password }))).user.id).toBe(id)
  })

  it.each([
    ['setnx', { nickname: 'Anna', avatar: '' }],
    ['overwrite', { nickname: 'Ann', avatar: '' }],
    ['false', { nickname: 'Anna' }],
  ] as const)('with a profile merges it with %s, and keeps what the platform told whole', async (policy, profile) => {
    const { auth, register, code, profile: data } = aWorld()
    const ann = await register('ann')
    await answerOf(auth.updateProfile(ann, { nickname: 'Anna' }))
    const input = { code: code('oAnn'), data: data('oAnn', { nickName: 'Ann' }), syncUserProfile: policy }
    const user = await answerOf(auth.linkKs(ann, input))
    expect(user).toMatchObject({ authorized: true, ks: { told: { nickname: 'Ann', avatar: '' } } })
    expect(user.profile).toEqual(profile)
  })

  it('with a profile merges it with setnx unless told otherwise', async () => {
    const { auth, register, code, profile: data } = aWorld()
    const ann = await register('ann')
    await answerOf(auth.updateProfile(ann, { nickname: 'Anna' }))
    const user = await answerOf(auth.linkKs(ann, { code: code('oAnn'), data: data('oAnn', { nickName: 'Ann' }) }))
    expect(user.profile).toEqual({ nickname: 'Anna', avatar: '' })
  })

  it('of the same openid again succeeds and changes nothing about the user', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    const before = await world.userOf(ann)
    expect(await answerOf(link(world, ann, 'oAnn'))).toEqual(before)
    expect(await world.userOf(ann)).toEqual(before)
  })

  it('of the same openid again takes a profile when one comes', async () => {
    const { auth, signIn, code, profile: data } = aWorld()
    const ann = await signIn('oAnn')
    const user = await answerOf(auth.linkKs(ann, { code: code('oAnn'), data: data('oAnn', { nickName: 'Ann' }) }))
    expect(user).toMatchObject({ authorized: true, profile: { nickname: 'Ann' } })
  })

  it('of an openid that belongs to another user is refused, and nothing changes', async () => {
    const world = aWorld()
    await world.signIn('oBen')
    const ann = await world.register('ann')
    const before = world.snapshot()
    expect(await refusalOf(link(world, ann, 'oBen'))).toEqual({ _tag: 'OpenidTaken' })
    const data = world.profile('oBen', {})
    expect(await refusalOf(world.auth.linkKs(ann, { code: world.code('oBen'), data }))).toEqual({ _tag: 'OpenidTaken' })
    expect(world.snapshot()).toEqual(before)
  })

  it('of another openid by a user who has one is refused, and nothing changes', async () => {
    const world = aWorld()
    const ann = await world.signIn('oAnn')
    const before = world.snapshot()
    expect(await refusalOf(link(world, ann, 'oOther'))).toEqual({ _tag: 'AlreadyLinked' })
    expect(world.snapshot()).toEqual(before)
  })

  it('by a temporary user is refused, and spends no code', async () => {
    const world = aWorld()
    const visitor = await world.visit()
    const code = world.code('oAnn')
    const before = world.snapshot()
    expect(await refusalOf(world.auth.linkKs(visitor, { code }))).toEqual({ _tag: 'AnonymousNotAllowed' })
    expect(world.snapshot()).toEqual(before)
    await answerOf(world.auth.loginSilently(guest, { code }))
  })

  it('with a used code is refused, and nothing changes', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    const code = world.code('oAnn')
    await answerOf(world.auth.loginSilently(guest, { code }))
    const before = world.snapshot()
    expect(await refusalOf(world.auth.linkKs(ann, { code }))).toEqual({ _tag: 'CodeRejected' })
    expect(world.snapshot()).toEqual(before)
  })

  it('with data that is not signed or does not open links nothing', async () => {
    const { auth, register, code, profile: data, userOf } = aWorld()
    const ann = await register('ann')
    const before = await userOf(ann)
    const unsigned = { code: code('oAnn'), data: { ...data('oAnn', {}), signature: '' } }
    expect(await refusalOf(auth.linkKs(ann, unsigned))).toEqual({ _tag: 'BadSignature' })
    const stolen = { code: code('oAnn'), data: data('oBen', {}, keyOf('oAnn')) }
    expect(await refusalOf(auth.linkKs(ann, stolen))).toEqual({ _tag: 'Undecryptable' })
    expect(await userOf(ann)).toEqual(before)
  })

  it('gives the session the key that came with it', async () => {
    const world = aWorld()
    const ann = await world.register('ann')
    await answerOf(link(world, ann, 'oAnn'))
    await answerOf(world.auth.loginSilently(guest, { code: world.code('oAnn', 'newer' as SessionKey) }))
    const user = await answerOf(world.auth.updatePhone(ann, { data: world.phone('13800138000', keyOf('oAnn')) }))
    expect(user.phone?.verified).toBe(true)
  })
})
