import { describe, expect, it } from 'vitest'
import { hostApps } from './support/host-app.ts'
import { open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

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
