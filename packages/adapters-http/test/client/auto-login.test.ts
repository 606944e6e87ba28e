import { describe, expect, it } from 'vitest'
import { asUserOf } from './support/as-user-of.ts'
import { hostApps } from './support/host-app.ts'
import { open } from './support/open.ts'
import { registered } from './support/registered.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()
const destroyed = '/hserve/v2.0/session/destroy/'

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
    const { user, auth, phone } = await registered(server(), { hostApp, autoLogin: true })
    await asUserOf(server(), phone, 'POST', destroyed)
    await expect(user.setEmail('mine@example.com')).rejects.toMatchObject({ code: 604 })
    expect(await auth.getCurrentUser()).toMatchObject({ openid: phone.openid, _email: null })
  })

  it('leaves links and phone numbers alone: their data is for one key', async () => {
    const { user, auth, phone } = await registered(server(), { hostApp, autoLogin: true })
    await phone.platform.issueCode()
    const data = { detail: await phone.platform.sealPhone(phone.number) }
    await asUserOf(server(), phone, 'POST', destroyed)
    await expect(auth.updatePhoneNumber(data)).rejects.toMatchObject({ code: 604 })
    await expect(user.linkKs()).rejects.toMatchObject({ code: 401 })
    expect(phone.calls.slice(1)).toEqual(['PUT phone-verification 403', 'login', 'POST user-association 401'])
  })
})
