import { describe, expect, it } from 'vitest'
import { aWorld, client, guest, keyOf, password } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

const name = { kind: 'username', text: 'ann' } as const

describe('an unlink', () => {
  it('leaves the user with the password, without the openid and what the platform told', async () => {
    const { auth, register, code, profile } = aWorld()
    const ann = await register('ann')
    await answerOf(auth.linkKs(ann, { code: code('oAnn'), data: profile('oAnn', { nickName: 'Ann' }) }))
    const user = await answerOf(auth.unlinkKs(ann))
    expect(user).toMatchObject({ ks: null, username: 'ann', profile: { nickname: 'Ann' } })
    expect((await answerOf(auth.loginWithPassword(guest, { name, password }))).user).toEqual(user)
  })

  it('makes the next Kuaishou login one of another user', async () => {
    const { auth, register, code, loginSilently, userOf } = aWorld()
    const ann = await register('ann')
    await answerOf(auth.linkKs(ann, { code: code('oAnn') }))
    await answerOf(auth.unlinkKs(ann))
    expect((await loginSilently('oAnn')).user.id).not.toBe((await userOf(ann)).id)
  })

  it('lets another user link the openid', async () => {
    const { auth, register, code } = aWorld()
    const [ann, ben] = [await register('ann'), await register('ben')]
    await answerOf(auth.linkKs(ann, { code: code('o') }))
    await answerOf(auth.unlinkKs(ann))
    expect((await answerOf(auth.linkKs(ben, { code: code('o') }))).ks?.openid).toBe('o')
  })

  it('ends the user’s other sessions and keeps the caller’s', async () => {
    const { auth, register, code, loginSilently, userOf } = aWorld()
    const ann = await register('ann')
    await answerOf(auth.linkKs(ann, { code: code('oAnn') }))
    const { token } = await loginSilently('oAnn')
    await answerOf(auth.unlinkKs(ann))
    expect(await refusalOf(auth.currentUser({ client, token }))).toEqual({ _tag: 'NotSignedIn' })
    expect(await userOf(ann)).toMatchObject({ username: 'ann', ks: null })
  })

  it('gives no guess at a session_key back, however often it is linked again', async () => {
    const { auth, register, code, phone } = aWorld()
    const ann = await register('ann')
    const wrong = phone('13800138000', keyOf('oSomebodyElse'))
    const refusals: string[] = []
    for (let cycle = 0; cycle < 3; cycle++) {
      await answerOf(auth.linkKs(ann, { code: code('oAnn') }))
      for (let i = 0; i < 10; i++) refusals.push((await refusalOf(auth.updatePhone(ann, { data: wrong })))._tag)
      await answerOf(auth.unlinkKs(ann))
    }
    expect(refusals).toEqual([...Array(10).fill('Undecryptable'), ...Array(20).fill('SessionKeyStale')])
  })

  it('leaves the user no key to open anything with', async () => {
    const { auth, register, code, phone } = aWorld()
    const ann = await register('ann')
    await answerOf(auth.linkKs(ann, { code: code('oAnn') }))
    await answerOf(auth.unlinkKs(ann))
    const data = phone('13800138000', keyOf('oAnn'))
    expect(await refusalOf(auth.updatePhone(ann, { data }))).toEqual({ _tag: 'SessionKeyStale' })
  })

  it('of a user who has no openid succeeds and changes nothing', async () => {
    const { auth, register, snapshot } = aWorld()
    const ann = await register('ann')
    const before = snapshot()
    await answerOf(auth.unlinkKs(ann))
    expect(snapshot()).toEqual(before)
  })

  it.each([
    ['nothing else', {}],
    ['a name without a password', { username: 'ann' }],
    ['a password without a name', { password: { old: null, new: password } }],
  ])('by a user who could log in with %s then is refused, and nothing changes', async (_, account) => {
    const { auth, signIn, snapshot } = aWorld()
    const ann = await signIn('oAnn')
    await answerOf(auth.setAccount(ann, account))
    const before = snapshot()
    expect(await refusalOf(auth.unlinkKs(ann))).toEqual({ _tag: 'LastCredential' })
    expect(snapshot()).toEqual(before)
  })
})
