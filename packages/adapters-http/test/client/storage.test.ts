import {
  type Auth,
  type BaaSOptions,
  type CurrentUser,
  createBaaS,
  type KsRuntime,
} from '@ks-auth/adapters-http/client'
import { describe, expect, it } from 'vitest'
import { fakeStorage } from './support/fake-storage.ts'
import { makePhone } from './support/make-phone.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

const clientOn = (ks: KsRuntime): Auth => {
  const { clientId, origin: host } = server()
  const options: BaaSOptions = { ks, clientId, host }
  return createBaaS(options).auth
}

interface Twice {
  readonly before: CurrentUser
  readonly held: Map<string, unknown>
  readonly storage: Map<string, unknown>
  readonly restarted: Auth
}

const broken = (): never => {
  throw new Error('setStorageSync:fail exceeded the limit')
}

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
})

describe('the user from before, on a device that takes only some of the six values of the next login', () => {
  /** Two persons, one after the other, and the mini program that was started after them. */
  const logInTwice = async (room: number, { canRemove }: { readonly canRemove: boolean }): Promise<Twice> => {
    const { ks, number, openid, storage } = makePhone(server())
    const before = await clientOn(ks).register({ username: `user${number}`, password: '111111' })
    const held = new Map(storage)
    let left = room
    const auth = clientOn({
      ...ks,
      setStorageSync: (key, data) => (left-- > 0 ? ks.setStorageSync(key, data) : broken()),
      removeStorageSync: canRemove ? ks.removeStorageSync : broken,
    })
    const { id } = await auth.loginWithKs({ forceLogin: true })
    expect(left).toBe(-1)
    expect(id).not.toBe(before.id)
    expect(await auth.getCurrentUser()).toMatchObject({ id, openid })
    return { before, held, storage, restarted: clientOn(ks) }
  }

  it.each([0, 1, 2, 3, 4, 5])('is signed out after a restart where %i fit', async (room) => {
    const { restarted } = await logInTwice(room, { canRemove: true })
    await expect(restarted.getCurrentUser()).rejects.toMatchObject({ code: 604 })
  })

  it.each([1, 2, 3, 4, 5])(
    'is so where %i fit and nothing can be removed: no token is beside a wrong id',
    async (room) => {
      const { restarted } = await logInTwice(room, { canRemove: false })
      await expect(restarted.getCurrentUser()).rejects.toMatchObject({ code: 604 })
    },
  )

  it('is signed in again, whole, where none fits and nothing can be removed', async () => {
    const { before, held, storage, restarted } = await logInTwice(0, { canRemove: false })
    expect(storage).toEqual(held)
    expect(await restarted.getCurrentUser()).toMatchObject({ id: before.id, _username: before._username })
  })
})
