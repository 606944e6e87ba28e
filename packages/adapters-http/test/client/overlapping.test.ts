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
