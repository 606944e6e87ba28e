import { describe, expect, it } from 'vitest'
import { tapProfileButton } from './support/buttons.ts'
import { hostApps } from './support/host-app.ts'
import { open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

describe('UserRecord.linkKs(data, {syncUserProfile})', () => {
  const linked = async (syncUserProfile?: 'overwrite' | 'setnx' | 'false'): Promise<unknown> => {
    const { auth, phone } = open(server())
    const user = await auth.register({ username: `link${phone.number}`, password: '111111' })
    await user.set('nickname', '我').update()
    await user.linkKs(await tapProfileButton(phone), { syncUserProfile })
    const { nickname, _provider } = await auth.getCurrentUser()
    expect(_provider).toMatchObject({ kuaishou_miniapp: { nickname: phone.nickname } })
    return nickname === phone.nickname
  }

  it('overwrite: 强制更新', async () => expect(await linked('overwrite')).toBe(true))
  it('setnx: 仅当字段从未被赋值时才更新', async () => expect(await linked('setnx')).toBe(false))
  it('默认值为 setnx', async () => expect(await linked()).toBe(false))
  it('false: 不更新', async () => expect(await linked('false')).toBe(false))

  it('takes the profile with the event itself, its detail, or what ks.getUserInfo gave', async () => {
    for (const given of ['event', 'detail', 'userInfo'] as const) {
      const { auth, phone } = open(server())
      const event = await tapProfileButton(phone)
      const user = await auth.register({ username: `take${phone.number}`, password: '111111' })
      const data = { event, detail: event.detail, userInfo: { userInfo: { nickName: phone.nickname }, errMsg: 'ok' } }
      await user.linkKs(data[given])
      expect(phone.calls.slice(1)).toEqual(['login', 'getUserInfo', 'POST user-association 200'])
      expect(await auth.getCurrentUser()).toMatchObject({ id: user.id, nickname: phone.nickname })
    }
  })

  it('takes no profile from a person who refuses, and asks nobody who was not asked', async () => {
    const { auth, phone } = open(server())
    phone.agrees = false
    const user = await auth.register({ username: `shy${phone.number}`, password: '111111' })
    await user.linkKs(await tapProfileButton(phone))
    await user.linkKs(undefined)
    expect(phone.calls).not.toContain('getUserInfo')
    expect(await auth.getCurrentUser()).toMatchObject({ openid: phone.openid, is_authorized: false })
  })

  it('is remembered by the device, which tells id and openid of a later refusal', async () => {
    const { auth, phone } = open(server())
    const { id, linkKs } = await auth.register({ username: `later${phone.number}`, password: '111111' })
    await linkKs()
    phone.agrees = false
    const refusal = auth.loginWithKs(await tapProfileButton(phone))
    await expect(refusal).rejects.toMatchObject({ code: 603, id, openid: phone.openid })
  })

  it('says 603 with the id when the person takes the approval back', async () => {
    const { auth, phone } = open(server())
    const user = await auth.register({ username: `back${phone.number}`, password: '111111' })
    const event = await tapProfileButton(phone)
    phone.agrees = false
    await expect(user.linkKs(event)).rejects.toMatchObject({ code: 603, id: user.id })
  })

  it.each(hostApps)('rejects what the server refuses, and makes ks.request $refusals', async (hostApp) => {
    const first = open(server(), { hostApp })
    await first.auth.loginWithKs()
    const { auth, phone } = open(server(), { hostApp, openid: first.phone.openid })
    const user = await auth.register({ username: `two${phone.number}`, password: '111111' })
    await expect(user.linkKs()).rejects.toMatchObject({ code: 400 })
    expect(await auth.getCurrentUser()).toMatchObject({ id: user.id, openid: null })
  })
})
