import { describe, expect, it } from 'vitest'
import { hostApps } from './support/host-app.ts'
import { open } from './support/open.ts'
import { registered } from './support/registered.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

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
    const { user, auth } = await registered(server())
    await expect(user.updatePassword({ password: 'wrong one', newPassword: 'another one' })).rejects.toMatchObject({
      code: 400,
    })
    await user.updatePassword({ password: 'ifanrx123', newPassword: 'another one' })
    await auth.logout()
    expect(await auth.login({ username: user._username ?? '', password: 'another one' })).toMatchObject({ id: user.id })
  })

  it.each(hostApps)('stay as they were when the server refuses, and makes ks.request $refusals', async (hostApp) => {
    const { user: somebody } = await registered(server())
    const { auth } = open(server(), { hostApp })
    const user = await auth.loginWithKs()
    await expect(user.setUsername(somebody._username ?? '')).rejects.toMatchObject({ code: 400 })
    expect(user).toMatchObject({ _username: null })
  })

  it('are texts: 605 without a request for anything else', async () => {
    const { user, phone } = await registered(server())
    for (const wrong of [undefined, 1, {}] as never[])
      await expect(user.setUsername(wrong)).rejects.toMatchObject({ code: 605 })
    for (const call of [user.setAccount({}), user.setAccount(), user.updatePassword()])
      await expect(call).rejects.toMatchObject({ code: 605 })
    expect(phone.calls).toHaveLength(1)
  })
})
