import type { CurrentUser } from '@ks-auth/adapters-http/client'
import { describe, expect, it } from 'vitest'
import { tapProfileButton } from './support/buttons.ts'
import { hostApps } from './support/host-app.ts'
import { type Opened, open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

const registered = async (): Promise<Opened & { readonly user: CurrentUser }> => {
  const opened = open(server())
  const { phone, auth } = opened
  return { ...opened, user: await auth.register({ username: `user${phone.number}`, password: 'ifanrx123' }) }
}

describe('currentUser', () => {
  it('has the documented properties', async () => {
    const { auth, phone } = open(server())
    const user = await auth.loginWithKs(await tapProfileButton(phone))
    const properties = Object.entries(user).filter(([, value]) => typeof value !== 'function')
    expect(Object.fromEntries(properties)).toEqual({
      id: user.id,
      user_id: user.id,
      created_at: expect.any(Number) as number,
      updated_at: expect.any(Number) as number,
      created_by: user.id,
      nickname: phone.nickname,
      avatar: 'https://example.com/a.png',
      gender: 0,
      openid: phone.openid,
      unionid: null,
      is_authorized: true,
      session_expires_at: expect.any(Number) as number,
      _username: null,
      _email: null,
      _email_verified: false,
      _phone: null,
      _phone_verified: false,
      _anonymous: false,
      _provider: { kuaishou_miniapp: expect.objectContaining({ openid: phone.openid }) as object },
    })
  })

  it('runs out after 30 days, half a minute early', async () => {
    const { auth } = open(server())
    const { session_expires_at: end } = await auth.loginWithKs()
    expect(end + 30 - Date.now() / 1000).toBeCloseTo(30 * 24 * 60 * 60, -1)
  })

  it('tells every field by get(key) and toJSON(), and itself as JSON', async () => {
    const { user } = await registered()
    const told = user.toJSON()
    expect(Object.keys(told).map((key) => [key, user.get(key)])).toEqual(Object.entries(told))
    expect(JSON.parse(JSON.stringify(user))).toEqual(told)
    expect(user.get('nobody knows this field')).toBeUndefined()
  })
})

describe('user.set(…).update()', () => {
  it('sends what was set, and learns the answer', async () => {
    const { user, phone, auth } = await registered()
    const response = await user.set('nickname', '小红').set({ gender: 2, city: '北京' }).update()
    expect(response).toMatchObject({ statusCode: 200, data: { nickname: '小红', gender: 2, city: '北京' } })
    expect(user).toMatchObject({ nickname: '小红', gender: 2, city: '北京' })
    expect(phone.calls.slice(1)).toEqual(['PUT user/info 200'])
    expect(await auth.getCurrentUser()).toMatchObject({ nickname: '小红' })
  })

  it('sends it once: what changed since stays changed', async () => {
    const { user, auth } = await registered()
    await user.set('nickname', '小红').update()
    const elsewhere = await auth.getCurrentUser()
    await elsewhere.set('nickname', '小刚').update()
    await user.set('city', '北京').update()
    expect(user).toMatchObject({ nickname: '小刚', city: '北京' })
  })

  it.each(hostApps)(
    'rejects, and keeps what was set for another try, where a refusal makes ks.request $refusals',
    async (hostApp) => {
      const { auth } = open(server(), { hostApp })
      const user = await auth.loginWithKs()
      await expect(user.set({ city: '北京', gender: 'a lot' }).update()).rejects.toMatchObject({ code: 400 })
      expect(user.city).toBeUndefined()
      await user.set('gender', 1).update()
      expect(user).toMatchObject({ city: '北京', gender: 1 })
    },
  )
})

describe('the names of an account', () => {
  it('用户通过快手登录后,可以设置邮箱、用户名、密码,以便下次可以通过用户名或者邮箱登录', async () => {
    const { auth, phone } = open(server())
    const user = await auth.loginWithKs()
    const [username, email] = [`name${phone.number}`, `${phone.openid}@example.com`]
    expect(await user.setUsername(username)).toBe(user)
    await user.setEmail(email)
    await user.updatePassword({ newPassword: 'ifanrx123' })
    await user.setMobilePhone(phone.number)
    expect(user).toMatchObject({ _username: username, _email: email, _phone: phone.number, _phone_verified: false })

    const elsewhere = open(server())
    for (const name of [{ username }, { email }, { phone: phone.number }])
      expect(await elsewhere.auth.login({ ...name, password: 'ifanrx123' })).toMatchObject({ id: user.id })
  })

  it('are set all at once by setAccount', async () => {
    const { auth, phone } = open(server())
    const user = await auth.loginWithKs()
    const names = { username: `all${phone.number}`, email: `all${phone.number}@example.com` }
    await user.setAccount({ ...names, password: '111111' })
    expect(phone.calls.slice(2)).toEqual(['PUT user/account 200'])
    await auth.logout()
    expect(await auth.login({ username: names.username, password: '111111' })).toMatchObject({ _email: names.email })
  })

  it('need the old password for a new one', async () => {
    const { user, auth } = await registered()
    await expect(user.updatePassword({ password: 'wrong one', newPassword: 'another one' })).rejects.toMatchObject({
      code: 400,
    })
    await user.updatePassword({ password: 'ifanrx123', newPassword: 'another one' })
    await auth.logout()
    expect(await auth.login({ username: user._username ?? '', password: 'another one' })).toMatchObject({ id: user.id })
  })

  it.each(hostApps)('stay as they were when the server refuses, and makes ks.request $refusals', async (hostApp) => {
    const { user: somebody } = await registered()
    const { auth } = open(server(), { hostApp })
    const user = await auth.loginWithKs()
    await expect(user.setUsername(somebody._username ?? '')).rejects.toMatchObject({ code: 400 })
    expect(user).toMatchObject({ _username: null })
  })

  it('are texts: 605 without a request for anything else', async () => {
    const { user, phone } = await registered()
    for (const wrong of [undefined, 1, {}] as never[])
      await expect(user.setUsername(wrong)).rejects.toMatchObject({ code: 605 })
    for (const call of [user.setAccount({}), user.setAccount(), user.updatePassword()])
      await expect(call).rejects.toMatchObject({ code: 605 })
    expect(phone.calls).toHaveLength(1)
  })
})

describe('a temporary user', () => {
  it('may not link or change the account: 612 without a request', async () => {
    const { auth, phone } = open(server())
    const user = await auth.anonymousLogin()
    expect(user).toMatchObject({ _anonymous: true })
    const calls = phone.calls.length
    const data = { detail: { encryptedData: '', iv: '' } }
    const forbidden = [
      user.linkKs(),
      user.setUsername('somebody'),
      user.setEmail('somebody@example.com'),
      user.setMobilePhone('13800138000'),
      user.setAccount({ username: 'somebody' }),
      user.updatePassword({ newPassword: '111111' }),
      auth.updatePhoneNumber(data),
    ]
    for (const call of forbidden) await expect(call).rejects.toMatchObject({ code: 612 })
    expect(phone.calls).toHaveLength(calls)
  })

  it('may change the profile, and keeps it after a registration', async () => {
    const { auth, phone } = open(server())
    const user = await auth.anonymousLogin()
    await user.set('nickname', '小红').update()
    const credentials = { username: `anon${phone.number}`, password: '111111' }
    expect(await auth.register(credentials)).toMatchObject({ id: user.id, nickname: '小红', _anonymous: false })
  })
})

describe('a user object that has outlived its session', () => {
  it('says 604, whoever is signed in now', async () => {
    const { user, auth, phone } = await registered()
    await auth.logout()
    await expect(user.setUsername('somebody')).rejects.toMatchObject({ code: 604 })
    await auth.loginWithKs()
    const calls = phone.calls.length
    for (const call of [user.set('city', '北京').update(), user.setUsername('somebody'), user.linkKs()])
      await expect(call).rejects.toMatchObject({ code: 604 })
    expect(phone.calls).toHaveLength(calls)
  })
})
