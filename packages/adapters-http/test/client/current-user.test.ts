import { describe, expect, it } from 'vitest'
import { tapProfileButton } from './support/buttons.ts'
import { hostApps } from './support/host-app.ts'
import { open } from './support/open.ts'
import { registered } from './support/registered.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

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
    const { user } = await registered(server())
    const told = user.toJSON()
    expect(Object.keys(told).map((key) => [key, user.get(key)])).toEqual(Object.entries(told))
    expect(JSON.parse(JSON.stringify(user))).toEqual(told)
    expect(user.get('nobody knows this field')).toBeUndefined()
  })
})

describe('user.set(…).update()', () => {
  it('sends what was set, and learns the answer', async () => {
    const { user, phone, auth } = await registered(server())
    const response = await user.set('nickname', '小红').set({ gender: 2, city: '北京' }).update()
    expect(response).toMatchObject({ statusCode: 200, data: { nickname: '小红', gender: 2, city: '北京' } })
    expect(user).toMatchObject({ nickname: '小红', gender: 2, city: '北京' })
    expect(phone.calls.slice(1)).toEqual(['PUT user/info 200'])
    expect(await auth.getCurrentUser()).toMatchObject({ nickname: '小红' })
  })

  it('sends it once: what changed since stays changed', async () => {
    const { user, auth } = await registered(server())
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
    const { user, auth, phone } = await registered(server())
    await auth.logout()
    await expect(user.setUsername('somebody')).rejects.toMatchObject({ code: 604 })
    await auth.loginWithKs()
    const calls = phone.calls.length
    for (const call of [user.set('city', '北京').update(), user.setUsername('somebody'), user.linkKs()])
      await expect(call).rejects.toMatchObject({ code: 604 })
    expect(phone.calls).toHaveLength(calls)
  })
})
