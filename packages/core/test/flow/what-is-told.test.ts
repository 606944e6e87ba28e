import { describe, expect, it } from 'vitest'
import { aWorld, guest, keyOf, password } from '../samples/a-world.ts'
import { answerOf } from '../samples/answer-of.ts'
import { refusalOf } from '../samples/refusal-of.ts'

describe('AuthEvents', () => {
  it('hold nothing up when they never come to an end', async () => {
    const asked: string[] = []
    const never = new Promise<never>(() => undefined)
    const { auth, register, signIn, code } = aWorld({}, (ports) => ({
      ...ports,
      events: {
        tell: ({ _tag }) => {
          asked.push(_tag)
          return () => never
        },
      },
    }))
    await signIn('oBen')
    const caller = await register('ann')
    await answerOf(auth.linkKs(caller, { code: code('oAnn') }))
    await answerOf(auth.updateProfile(caller, { nickname: 'Ann' }))
    await answerOf(auth.logout(caller))
    expect(asked).toEqual(['LoggedIn', 'LoggedIn', 'KsLinked', 'ProfileUpdated', 'LoggedOut'])
  })

  it('are told of nothing that changed nothing', async () => {
    const { auth, register, code, events } = aWorld()
    const caller = await register('ann')
    await answerOf(auth.linkKs(caller, { code: code('oAnn') }))
    await answerOf(auth.updateProfile(caller, { nickname: 'Ann' }))
    const before = events.told.length
    await answerOf(auth.linkKs(caller, { code: code('oAnn') }))
    await answerOf(auth.setAccount(caller, {}))
    await answerOf(auth.setAccount(caller, { username: 'ANN', email: null }))
    await answerOf(auth.updateProfile(caller, {}))
    await answerOf(auth.updateProfile(caller, { nickname: 'Ann' }))
    expect(events.told.slice(before)).toEqual([])
  })

  it('are told of an unlink once', async () => {
    const { auth, register, code, events } = aWorld()
    const caller = await register('ann')
    await answerOf(auth.linkKs(caller, { code: code('oAnn') }))
    await answerOf(auth.unlinkKs(caller))
    await answerOf(auth.unlinkKs(caller))
    expect(events.told.filter(({ _tag }) => _tag === 'KsUnlinked')).toHaveLength(1)
  })

  it('are told of data that does not open in a login, of nobody', async () => {
    const { auth, code, phone, events } = aWorld()
    const data = phone('13800138000', keyOf('oSomebodyElse'))
    await refusalOf(auth.loginWithPhone(guest, { code: code('oAnn'), data }))
    expect(events.told).toMatchObject([{ _tag: 'OpeningFailed', user: null, client: 'client-a' }])
  })

  it('are told whether the password was changed', async () => {
    const { auth, register, events } = aWorld()
    const caller = await register('ann')
    await answerOf(auth.setAccount(caller, { password: { old: password, new: 'correct horse 10' } }))
    expect(events.told.at(-1)).toMatchObject({ _tag: 'AccountChanged', password: true })
  })
})
