import { HError } from '@ks-auth/adapters-http/client'
import { expect, it } from 'vitest'
import { tapPhoneButton, tapProfileButton } from './support/buttons.ts'
import { open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

it('a type that is wrong in the options is 605, without a request', async () => {
  const { auth, phone } = open(server())
  const { linkKs } = await auth.loginWithKs()
  const [tapped, agreed] = [await tapPhoneButton(phone), await tapProfileButton(phone)]
  const circular: unknown[] = []
  circular.push(circular)
  const calls = phone.calls.length
  for (const wrong of [null, 1n, circular, 'false', Object.create(null)] as never[])
    for (const call of [
      auth.loginWithKs(null, { createUser: wrong }),
      auth.loginWithKs({ createUser: wrong }),
      auth.loginWithKs({ forceLogin: wrong }),
      auth.updatePhoneNumber(tapped, { overwrite: wrong }),
    ])
      await expect(call).rejects.toMatchObject({ code: 605 })
  for (const wrong of [null, 1n, circular, 'sometimes', true, Object.create(null)] as never[])
    for (const call of [
      auth.loginWithKs(agreed, { syncUserProfile: wrong }),
      auth.loginWithKs({ forceLogin: true, syncUserProfile: wrong }),
      linkKs(agreed, { syncUserProfile: wrong }),
    ])
      await expect(call).rejects.toMatchObject({ code: 605 })
  for (const code of [null, 1n, circular, true, Object.create(null)] as never[])
    await expect(auth.loginWithKs(tapped, { code })).rejects.toMatchObject({ code: 605 })
  expect(phone.calls).toHaveLength(calls)
})

it('a type that is wrong in init is 605', () => {
  const { init } = open(server()).phone.ks.BaaS
  const { clientId, origin: host } = server()
  for (const wrong of [null, 1n, [host], 'false', Object.create(null)] as never[])
    for (const options of [{ host: wrong }, { host, autoLogin: wrong }])
      expect(() => init(clientId, options)).toThrow(expect.objectContaining({ code: 605 }))
})

it('names that are no texts are 605, whatever else they are', async () => {
  const { auth, phone } = open(server())
  const user = await auth.loginWithKs()
  const circular: unknown[] = []
  circular.push(circular)
  const calls = phone.calls.length
  for (const wrong of [1n, circular, Number.NaN] as never[])
    for (const call of [
      user.setUsername(wrong),
      user.updatePassword({ newPassword: wrong }),
      auth.login({ username: 'ifanrx', password: wrong }),
    ])
      await expect(call).rejects.toMatchObject({ code: 605 })
  expect(phone.calls).toHaveLength(calls)
})

it('null is as good as nothing in every place', async () => {
  const { auth, phone } = open(server())
  const nothing = null as never
  const user = await auth.loginWithKs(nothing, nothing)
  expect(await auth.updatePhoneNumber(await tapPhoneButton(phone), nothing)).toMatchObject({ _phone: phone.number })
  expect(await user.linkKs(nothing, nothing)).toMatchObject({ statusCode: 200 })
  for (const call of [
    auth.login(nothing),
    auth.register(nothing),
    user.setAccount(nothing),
    user.updatePassword(nothing),
  ])
    await expect(call).rejects.toMatchObject({ code: 605 })
  expect(() => phone.ks.BaaS.init(server().clientId, nothing)).toThrow(HError)
})
