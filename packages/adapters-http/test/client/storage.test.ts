import { type BaaSOptions, createBaaS, type KsRuntime } from '@ks-auth/adapters-http/client'
import { describe, expect, it } from 'vitest'
import { fakeStorage } from './support/fake-storage.ts'
import { makePhone } from './support/make-phone.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

const clientOn = (ks: KsRuntime): ReturnType<typeof createBaaS>['auth'] => {
  const { clientId, origin: host } = server()
  const options: BaaSOptions = { ks, clientId, host }
  return createBaaS(options).auth
}

const broken = (): never => {
  throw new Error('setStorageSync:fail exceeded the limit')
}
const isUid = (key: string): boolean => key.endsWith('_uid')

describe('the storage of a device', () => {
  it.each([
    ['cannot be written', { setStorageSync: broken }],
    ['cannot be read', { getStorageSync: broken }],
    ['can be neither read nor written', { getStorageSync: broken, setStorageSync: broken }],
  ])('that %s keeps nobody out: the session lasts as long as the mini program runs', async (_, storage) => {
    const phone = makePhone(server())
    const auth = clientOn({ ...phone.ks, ...storage })
    const { id } = await auth.loginWithKs()
    expect(await auth.getCurrentUser()).toMatchObject({ id })
    await auth.logout()
    await expect(auth.getCurrentUser()).rejects.toMatchObject({ code: 604 })
  })

  it('may throw for a key that is missing, or give undefined, null or a number as text', async () => {
    for (const missing of [broken, () => undefined, () => null]) {
      const phone = makePhone(server())
      const { getStorageSync } = fakeStorage(phone.storage)
      const read = (key: string): unknown => (phone.storage.has(key) ? String(getStorageSync(key)) : missing())
      const auth = clientOn({ ...phone.ks, getStorageSync: read })
      const { id } = await auth.loginWithKs()
      expect(await auth.loginWithKs()).toMatchObject({ id })
      expect(phone.calls).toEqual(['login', 'POST silent-login 201', 'GET user/info 200'])
    }
  })

  it('never holds the token of one user beside the id of another, wherever writing ends', async () => {
    const { ks, storage } = makePhone(server())
    const before = clientOn(ks)
    await before.anonymousLogin()
    const full = clientOn({ ...ks, setStorageSync: (key, data) => (isUid(key) ? broken() : storage.set(key, data)) })
    const { id } = await full.loginWithKs({ forceLogin: true })
    expect(await full.getCurrentUser()).toMatchObject({ id })
    await expect(clientOn(ks).getCurrentUser()).rejects.toMatchObject({ code: 604 })
  })
})
