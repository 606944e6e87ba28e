import { describe, expect, it } from 'vitest'
import { asUserOf } from './support/as-user-of.ts'
import { tapPhoneButton, tapProfileButton } from './support/buttons.ts'
import { hostApps } from './support/host-app.ts'
import { open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

describe.each(hostApps)('createUser, where a refusal makes ks.request $refusals', (hostApp) => {
  it('是否创建用户,默认为 true', async () => {
    const { auth, phone } = open(server(), { hostApp })
    await auth.loginWithKs(null, {})
    expect(phone.calls).toEqual(['login', 'POST silent-login 201'])
  })

  it('当 createUser 为 false 时,服务端会终止登录过程,返回 404 错误码', async () => {
    const { auth, phone } = open(server(), { hostApp })
    await expect(auth.loginWithKs(null, { createUser: false })).rejects.toMatchObject({ code: 404 })
    await expect(auth.loginWithKs(await tapProfileButton(phone), { createUser: false })).rejects.toMatchObject({
      code: 404,
    })
    const code = await phone.platform.issueCode()
    const data = await tapPhoneButton(phone)
    await expect(auth.loginWithKs(data, { code, createUser: false })).rejects.toMatchObject({ code: 404 })
    await expect(auth.getCurrentUser()).rejects.toMatchObject({ code: 604 })

    const { id } = await auth.loginWithKs()
    await auth.logout()
    expect(await auth.loginWithKs(null, { createUser: false })).toMatchObject({ id })
  })
})

describe('syncUserProfile', () => {
  const renamed = async (syncUserProfile?: 'overwrite' | 'setnx' | 'false' | false): Promise<unknown> => {
    const { auth, phone } = open(server())
    await auth.loginWithKs(await tapProfileButton(phone))
    phone.nickname = '新名字'
    const user = await auth.loginWithKs(await tapProfileButton(phone), { syncUserProfile })
    expect(user._provider).toMatchObject({ kuaishou_miniapp: { nickname: '新名字' } })
    return user.nickname === '新名字'
  }

  it('overwrite: 强制更新', async () => expect(await renamed('overwrite')).toBe(true))
  it('setnx: 仅当字段从未被赋值时才更新', async () => expect(await renamed('setnx')).toBe(false))
  it('默认值为 setnx', async () => expect(await renamed()).toBe(false))
  it('false: 不更新', async () => expect(await renamed('false')).toBe(false))
  it('false may be the boolean', async () => expect(await renamed(false)).toBe(false))

  it('goes along with the options in the first argument', async () => {
    const { auth, phone } = open(server())
    await auth.loginWithKs()
    const user = await auth.loginWithKs({ forceLogin: true, syncUserProfile: 'false' })
    expect(user.nickname).toBeUndefined()
    expect(user).toMatchObject({ _provider: { kuaishou_miniapp: { nickname: phone.nickname } } })
  })
})

describe('a login with a profile', () => {
  it('takes the event itself, its detail, or what ks.getUserInfo gave', async () => {
    const { auth, phone } = open(server())
    const event = await tapProfileButton(phone)
    for (const data of [event, event.detail, { userInfo: { nickName: '' } }])
      expect(await auth.loginWithKs(data)).toMatchObject({ nickname: phone.nickname })
  })

  it('asks with forceLogin, and takes no for an answer: 603 with id and openid, and no second ks.login()', async () => {
    const { auth, phone } = open(server())
    phone.agrees = false
    const refusal = { code: 603, id: expect.any(Number) as number, openid: phone.openid }
    await expect(auth.loginWithKs({ forceLogin: true })).rejects.toMatchObject(refusal)
    expect(phone.calls).toEqual(['login', 'getUserInfo', 'POST silent-login 201'])
  })
})

describe('a login with a phone number', () => {
  it('never calls ks.login(): that would void the key of the data', async () => {
    const { auth, phone } = open(server())
    await auth.loginWithKs()
    const code = await phone.platform.issueCode()
    await auth.loginWithKs(await tapPhoneButton(phone), { code })
    expect(phone.calls).toEqual(['login', 'POST silent-login 201', 'POST phone-login 201'])
  })

  it('needs the code of a ks.login() before the tap: 605 without a request', async () => {
    const { auth, phone } = open(server())
    await phone.platform.issueCode()
    await expect(auth.loginWithKs(await tapPhoneButton(phone))).rejects.toMatchObject({ code: 605 })
    expect(phone.calls).toEqual([])
  })
})

describe('loginWithKs() on a device with a session', () => {
  it('costs one request and no ks.login()', async () => {
    const { auth, phone } = open(server())
    const { id } = await auth.loginWithKs()
    expect(await auth.loginWithKs()).toMatchObject({ id })
    expect(phone.calls.slice(2)).toEqual(['GET user/info 200'])
  })

  it.each(hostApps)(
    'logs in when the server does not know it any more, and a refusal makes ks.request $refusals',
    async (hostApp) => {
      const { auth, phone } = open(server(), { hostApp })
      const { id } = await auth.loginWithKs()
      await asUserOf(server(), phone, 'POST', '/hserve/v2.0/session/destroy/')
      expect(await auth.loginWithKs()).toMatchObject({ id })
      expect(phone.calls.slice(2)).toEqual(['GET user/info 401', 'login', 'POST silent-login 201'])
    },
  )

  it('logs in when it has run out by the clock of the device', async () => {
    const { auth, phone } = open(server())
    await auth.loginWithKs()
    phone.storage.set('ifx_baas_session_expires_at', Math.floor(Date.now() / 1000) - 1)
    await auth.loginWithKs()
    expect(phone.calls.slice(2)).toEqual(['login', 'POST silent-login 201'])
  })

  it('makes a temporary user a real one, under the same id', async () => {
    const { auth, phone } = open(server())
    const { id } = await auth.anonymousLogin()
    expect(await auth.loginWithKs()).toMatchObject({ id, openid: phone.openid, _anonymous: false })
  })
})
