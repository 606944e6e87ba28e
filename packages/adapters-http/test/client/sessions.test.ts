import { describe, expect, it } from 'vitest'
import { asUserOf } from './support/as-user-of.ts'
import { hostApps } from './support/host-app.ts'
import { open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()
const destroyed = '/hserve/v2.0/session/destroy/'
let names = 0
const credentials = (): { readonly username: string; readonly password: string } => {
  names += 1
  return { username: `somebody${names}`, password: 'ifanrx123' }
}

describe('a session', () => {
  it('is of one device: another one of the same person has its own', async () => {
    const first = open(server())
    const { id } = await first.auth.loginWithKs()
    const second = open(server(), { openid: first.phone.openid })
    expect(await second.auth.loginWithKs()).toMatchObject({ id })
    await first.auth.logout()
    await expect(first.auth.getCurrentUser()).rejects.toMatchObject({ code: 604 })
    expect(await second.auth.getCurrentUser()).toMatchObject({ id })
  })

  it('survives a restart of the mini program', async () => {
    const { auth, phone } = open(server())
    const { id } = await auth.loginWithKs()
    const restarted = open(server(), { openid: phone.openid })
    for (const [key, value] of phone.storage) restarted.phone.storage.set(key, value)
    expect(await restarted.auth.getCurrentUser()).toMatchObject({ id })
  })

  it('that the former client has stored is taken over, and given back', async () => {
    const { auth, phone } = open(server())
    const { id } = await auth.loginWithKs()
    const kept = Object.fromEntries(phone.storage)
    expect(kept).toEqual({
      ifx_baas_auth_token: expect.stringMatching(/./) as string,
      ifx_baas_uid: id,
      ifx_baas_openid: phone.openid,
      ifx_baas_session_expires_at: expect.any(Number) as number,
      ifx_baas_is_anonymous_user: 0,
    })

    const switched = open(server(), { openid: phone.openid })
    const former = { ...kept, ifx_baas_userinfo: { id, openid: phone.openid }, ifx_baas_is_logined_baas: '1' }
    for (const [key, value] of Object.entries(former)) switched.phone.storage.set(key, value)
    expect(await switched.auth.loginWithKs()).toMatchObject({ id, openid: phone.openid })
    expect(switched.phone.calls).toEqual(['GET user/info 200'])

    await switched.auth.logout()
    expect([...switched.phone.storage.values()].filter((value) => value !== '')).toEqual([
      phone.openid,
      expect.any(Number),
    ])
  })

  it('holds nothing but numbers and texts on the device', async () => {
    const { auth, phone } = open(server())
    await auth.anonymousLogin()
    await auth.register(credentials())
    expect([...phone.storage.values()].every((value) => ['number', 'string'].includes(typeof value))).toBe(true)
  })
})

describe('auth.register and auth.login', () => {
  it('take one request each, and a name of one kind: phone before email before username', async () => {
    const { auth, phone } = open(server())
    const user = await auth.register({ username: 'unused', email: `${phone.openid}@example.com`, password: '111111' })
    expect(user).toMatchObject({ _email: `${phone.openid}@example.com`, _username: null })
    expect(phone.calls).toEqual(['POST register/email 201'])
    expect(JSON.stringify(user)).not.toContain(String(phone.storage.get('ifx_baas_auth_token')))

    await auth.register({ phone: phone.number, email: 'unused@example.com', password: '111111' })
    await auth.logout()
    expect(await auth.login({ phone: phone.number, password: '111111' })).toMatchObject({ _phone: phone.number })
  })

  it('say 605 without a name or a password', async () => {
    const { auth, phone } = open(server())
    const wrong = [undefined, {}, { username: 'ifanrx' }, { password: '111111' }, { username: '', password: '111111' }]
    for (const given of wrong as never[]) {
      await expect(auth.login(given)).rejects.toMatchObject({ code: 605 })
      await expect(auth.register(given)).rejects.toMatchObject({ code: 605 })
    }
    expect(phone.calls).toEqual([])
  })

  it.each(hostApps)(
    'say 400 with the words of the server, where a refusal makes ks.request $refusals',
    async (hostApp) => {
      const { auth } = open(server(), { hostApp })
      const error = await auth.login({ username: 'nobody', password: '111111' }).catch((caught: unknown) => caught)
      const told = hostApp.refusals !== 'fail with words'
      expect(error).toMatchObject({
        code: 400,
        message: told ? 'the name or the password is wrong' : 'incorrect parameter',
      })
    },
  )
})

it('temporary users, phone numbers, logouts and questions take the requests that docs/mini-program.md tells', async () => {
  const { auth, phone } = open(server())
  await auth.anonymousLogin()
  expect(phone.calls.splice(0)).toEqual(['POST login/anonymous 201', 'GET user/info 200'])
  await auth.getCurrentUser()
  expect(phone.calls.splice(0)).toEqual(['GET user/info 200'])
  await auth.logout()
  expect(phone.calls.splice(0)).toEqual(['POST session/destroy 201'])
  await auth.loginWithKs()
  phone.calls.splice(0)
  await auth.updatePhoneNumber({ detail: await phone.platform.sealPhone(phone.number) })
  expect(phone.calls).toEqual(['PUT phone-verification 200'])
})

describe('auth.logout', () => {
  it.each(hostApps)(
    'ends on the device what has ended on the server, where a refusal makes ks.request $refusals',
    async (hostApp) => {
      const { auth, phone } = open(server(), { hostApp })
      await auth.loginWithKs()
      await asUserOf(server(), phone, 'POST', destroyed)
      expect(await auth.logout()).toMatchObject({ statusCode: 401 })
      await expect(auth.getCurrentUser()).rejects.toMatchObject({ code: 604 })
    },
  )

  it('is not done until the server knows', async () => {
    const { auth, phone } = open(server())
    const { id } = await auth.loginWithKs()
    phone.online = false
    await expect(auth.logout()).rejects.toMatchObject({ code: 600 })
    phone.online = true
    expect(await auth.getCurrentUser()).toMatchObject({ id })
    expect(await auth.logout()).toMatchObject({ statusCode: 201, data: { message: 'Destroy succeed.', status: 'ok' } })
  })
})

describe('auth.getCurrentUser', () => {
  it('says 604 without a request where nobody is signed in', async () => {
    const { auth, phone } = open(server())
    await expect(auth.getCurrentUser()).rejects.toMatchObject({ code: 604 })
    expect(phone.calls).toEqual([])
  })

  it.each(hostApps)(
    'says 401 when the server does not know the session, where a refusal makes ks.request $refusals',
    async (hostApp) => {
      const { auth, phone } = open(server(), { hostApp })
      await auth.loginWithKs()
      await asUserOf(server(), phone, 'POST', destroyed)
      await expect(auth.getCurrentUser()).rejects.toMatchObject({ code: 401 })
    },
  )
})

describe.each(hostApps)('autoLogin, where a refusal makes ks.request $refusals', (hostApp) => {
  it('logs in again after a 401 and sends once more', async () => {
    const { auth, phone } = open(server(), { hostApp, autoLogin: true })
    const user = await auth.loginWithKs()
    await asUserOf(server(), phone, 'POST', destroyed)
    expect(await auth.getCurrentUser()).toMatchObject({ id: user.id })
    await asUserOf(server(), phone, 'POST', destroyed)
    expect(await user.set('nickname', '小红').update()).toMatchObject({ statusCode: 200 })
    expect(phone.calls.slice(2)).toEqual([
      'GET user/info 401',
      'login',
      'POST silent-login 201',
      'GET user/info 200',
      'PUT user/info 401',
      'login',
      'POST silent-login 201',
      'PUT user/info 200',
    ])
  })

  it('logs in once for calls that were refused together', async () => {
    const { auth, phone } = open(server(), { hostApp, autoLogin: true })
    const user = await auth.loginWithKs()
    await asUserOf(server(), phone, 'POST', destroyed)
    await Promise.all([auth.getCurrentUser(), user.setUsername(`u${phone.number}`), user.set('gender', 1).update()])
    expect(phone.calls.filter((call) => call === 'login')).toHaveLength(2)
  })

  it('never changes somebody else: 604 where the new session is of another user', async () => {
    const { auth, phone } = open(server(), { hostApp, autoLogin: true })
    const user = await auth.register(credentials())
    await asUserOf(server(), phone, 'POST', destroyed)
    await expect(user.setEmail('mine@example.com')).rejects.toMatchObject({ code: 604 })
    expect(await auth.getCurrentUser()).toMatchObject({ openid: phone.openid, _email: null })
  })

  it('leaves links and phone numbers alone: their data is for one key', async () => {
    const { auth, phone } = open(server(), { hostApp, autoLogin: true })
    const user = await auth.register(credentials())
    await phone.platform.issueCode()
    const data = { detail: await phone.platform.sealPhone(phone.number) }
    await asUserOf(server(), phone, 'POST', destroyed)
    await expect(auth.updatePhoneNumber(data)).rejects.toMatchObject({ code: 604 })
    await expect(user.linkKs()).rejects.toMatchObject({ code: 401 })
    expect(phone.calls.slice(1)).toEqual(['PUT phone-verification 403', 'login', 'POST user-association 401'])
  })
})
