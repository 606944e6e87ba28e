import { describe, expect, it } from 'vitest'
import { asUserOf } from './support/as-user-of.ts'
import { hostApps } from './support/host-app.ts'
import { open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()
const destroyed = '/hserve/v2.0/session/destroy/'

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
    await auth.register({ username: `kept${phone.number}`, password: 'ifanrx123' })
    expect([...phone.storage.values()].every((value) => ['number', 'string'].includes(typeof value))).toBe(true)
  })
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
