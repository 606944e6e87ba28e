import type { UserId } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aWorld, stranger } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { aroundStorage } from '../samples/around-storage.ts'
import { refusalOf } from '../samples/refusal-of.ts'

describe('reading a user', () => {
  it('shows oneself whole', async () => {
    const { auth, register, userOf } = aWorld()
    const ann = await register('ann')
    const user = await userOf(ann)
    expect(await answerOf(auth.readUser(ann, user.id))).toEqual({ _tag: 'Self', user })
  })

  it('asks the store once to show oneself', async () => {
    const calls: string[] = []
    const { auth, signIn, userOf } = aWorld({}, (ports) =>
      aroundStorage(ports, (call, run) => async () => {
        calls.push(call)
        return run()
      }),
    )
    const ann = await signIn('oAnn')
    const { id } = await userOf(ann)
    calls.length = 0
    await answerOf(auth.readUser(ann, id))
    expect(calls).toEqual(['sessions.find'])
  })

  it('shows id, nickname and avatar of others, and nothing else', async () => {
    const { auth, signIn, register, userOf } = aWorld()
    const [ann, ben] = [await signIn('oAnn'), await register('ben')]
    const profile = { nickname: 'Ben', avatar: 'https://example.com/b.png', city: '杭州', gender: 1 } as const
    await answerOf(auth.updateProfile(ben, profile))
    await answerOf(auth.setAccount(ben, { email: 'ben@example.com', phone: '13800138000' }))
    const { id } = await userOf(ben)
    expect(await answerOf(auth.readUser(ann, id))).toStrictEqual({
      _tag: 'Other',
      id,
      profile: { nickname: 'Ben', avatar: 'https://example.com/b.png' },
    })
  })

  it('shows no field of others that was never assigned', async () => {
    const { auth, signIn, userOf } = aWorld()
    const [ann, ben] = [await signIn('oAnn'), await signIn('oBen')]
    const { id } = await userOf(ben)
    expect(await answerOf(auth.readUser(ann, id))).toStrictEqual({ _tag: 'Other', id, profile: {} })
  })

  it('finds nobody who is not there, and nobody of another pool', async () => {
    const { auth, signIn, userOf } = aWorld()
    const [ann, elsewhere] = [await signIn('oAnn'), await signIn('oBen', stranger)]
    for (const id of [999 as UserId, (await userOf(elsewhere)).id])
      expect(await refusalOf(auth.readUser(ann, id))).toEqual({ _tag: 'NoSuchUser' })
  })
})
