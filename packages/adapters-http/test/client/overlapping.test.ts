import { createBaaS, type KsRuntime } from '@ks-auth/adapters-http/client'
import { describe, expect, it } from 'vitest'
import { tapPhoneButton, tapProfileButton } from './support/buttons.ts'
import { open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

describe('calls that overlap', () => {
  it('share one request when they ask for the same', async () => {
    const { auth, phone } = open(server())
    const users = await Promise.all([
      auth.loginWithKs(),
      auth.loginWithKs(null),
      auth.loginWithKs({ createUser: true }),
    ])
    expect(new Set(users.map(({ id }) => id)).size).toBe(1)
    expect(phone.calls).toEqual(['login', 'POST silent-login 201'])

    const name = `twice${phone.number}`
    const [user] = users
    await Promise.all([user?.setUsername(name), user?.setUsername(name), auth.getCurrentUser(), auth.getCurrentUser()])
    expect(phone.calls.slice(2).sort()).toEqual(['GET user/info 200', 'PUT user/account 200'])
  })

  it('are told apart by their arguments', async () => {
    const { auth, phone } = open(server())
    const [refused, user] = await Promise.allSettled([
      auth.loginWithKs(null, { createUser: false }),
      auth.loginWithKs(),
    ])
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 404 } })
    expect(user).toMatchObject({ status: 'fulfilled', value: { openid: phone.openid } })
  })

  it('log in one after the other, so that no key is void when its data arrives', async () => {
    const { auth, phone } = open(server())
    const event = await tapProfileButton(phone)
    const [silent, forced, other] = await Promise.all([
      auth.loginWithKs(),
      auth.loginWithKs(event),
      auth.loginWithKs(event, { syncUserProfile: 'overwrite' }),
    ])
    expect(silent.is_authorized).toBe(false)
    expect(forced.nickname).toBe(phone.nickname)
    expect(other.nickname).toBe(phone.nickname)
    const logIn = ['login', 'getUserInfo', 'POST authenticate 201']
    expect(phone.calls).toEqual(['login', 'POST silent-login 201', ...logIn, ...logIn])
  })

  it('leave the session to the last one', async () => {
    const { auth } = open(server())
    await Promise.all([auth.loginWithKs(), auth.logout()])
    await expect(auth.getCurrentUser()).rejects.toMatchObject({ code: 604 })
  })

  it('are not shared across a change of who is signed in', async () => {
    const { auth } = open(server())
    const [, , user] = await Promise.all([auth.loginWithKs(), auth.logout(), auth.loginWithKs()])
    expect(await auth.getCurrentUser()).toMatchObject({ id: user.id })
    await Promise.all([auth.logout(), auth.loginWithKs(), auth.logout()])
    await expect(auth.getCurrentUser()).rejects.toMatchObject({ code: 604 })
  })

  it('leave the session to the last one of several names', async () => {
    const { auth, phone } = open(server())
    const [one, other] = ['one', 'other'].map((name) => ({ username: name + phone.number, password: '111111' }))
    if (one === undefined || other === undefined) throw new Error('there are two')
    await auth.register(one)
    await auth.register(other)
    await Promise.all([auth.login(one), auth.login(other), auth.login(one)])
    expect(await auth.getCurrentUser()).toMatchObject({ _username: one.username })
  })

  it('leave it to the last one also where a name of one kind is that of somebody else in another', async () => {
    const { auth, phone } = open(server())
    const named = { username: phone.number, password: '111111' }
    const reached = { phone: phone.number, password: '111111' }
    await auth.register(named)
    await auth.register(reached)
    await Promise.all([auth.login(named), auth.login(reached), auth.login(named)])
    expect(await auth.getCurrentUser()).toMatchObject({ _username: phone.number })
  })

  it('never tell a user who was signed in before', async () => {
    const { phone } = open(server())
    const held: (() => void)[] = []
    const request: KsRuntime['request'] = (asked) =>
      asked.method === 'GET' && held.length === 0 ? held.push(() => phone.ks.request(asked)) : phone.ks.request(asked)
    const { clientId, origin: host } = server()
    const { auth } = createBaaS({ ks: { ...phone.ks, request }, clientId, host })
    await auth.loginWithKs()
    const slow = auth.getCurrentUser()
    const { nickname } = await auth.loginWithKs({ forceLogin: true })
    expect(await auth.getCurrentUser()).toMatchObject({ nickname })
    for (const release of held) release()
    expect(await slow).toMatchObject({ openid: phone.openid })
  })

  it('let a phone number wait for the login that it needs', async () => {
    const { auth, phone } = open(server())
    phone.agrees = false
    const login = auth.loginWithKs()
    const refusal = { code: 603, openid: phone.openid }
    await expect(auth.updatePhoneNumber(await tapPhoneButton(phone))).rejects.toMatchObject(refusal)
    expect(await login).toMatchObject({ openid: phone.openid })
  })

  it('do not stay shared: a failure is nobody else’s', async () => {
    const { auth, phone } = open(server())
    phone.online = false
    await expect(auth.loginWithKs()).rejects.toMatchObject({ code: 600 })
    phone.online = true
    expect(await auth.loginWithKs()).toMatchObject({ openid: phone.openid })
  })
})
