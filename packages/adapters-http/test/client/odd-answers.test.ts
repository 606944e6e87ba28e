import { createBaaS, type KsRuntime } from '@ks-auth/adapters-http/client'
import { describe, expect, it } from 'vitest'
import { fakeStorage } from './support/fake-storage.ts'

const login = { token: 'k3v9', expires_in: 2_592_000, user_info: { id: 22051668672912 } }

/** A forced login, which makes every call of the runtime, where some answer oddly: in ways that no types allow. */
const forcedLogin = (odd: Record<string, unknown>): Promise<unknown> => {
  const ks = {
    login: ({ success }) => success?.({ code: 'code' }),
    getUserInfo: ({ success }) => success?.({ rawData: '{}', signature: 's', encryptedData: 'e', iv: 'i' }),
    getNetworkType: ({ success }) => success?.({ networkType: 'wifi' }),
    request: ({ success }) => success?.({ statusCode: 201, data: login }),
    ...fakeStorage(new Map()),
    ...odd,
  } as KsRuntime
  const { auth } = createBaaS({ ks, clientId: 'client', host: 'https://example.com' })
  return auth.loginWithKs({ forceLogin: true })
}

interface Callbacks {
  readonly success: (result?: unknown) => void
  readonly fail: (failure?: unknown) => void
}
const succeeds =
  (result?: unknown) =>
  ({ success }: Callbacks): void =>
    success(result)
const fails =
  (failure?: unknown) =>
  ({ fail }: Callbacks): void =>
    fail(failure)

describe('an answer of the host that says nothing is 601', () => {
  it.each([
    ['login', [undefined, null, {}, { code: '' }, { code: 7 }]],
    ['getUserInfo', [undefined, null, {}, { userInfo: { nickName: '' } }, { rawData: '{}', signature: 's', iv: 'i' }]],
    ['request', [undefined, null, {}, { statusCode: 0 }, { statusCode: Number.NaN, data: login }, 'ok']],
  ])('ks.%s', async (call, answers) => {
    for (const answer of answers)
      await expect(forcedLogin({ [call]: succeeds(answer) })).rejects.toMatchObject({
        code: 601,
        message: 'request timeout (no answer)',
      })
  })

  it('ks.getNetworkType', async () => {
    for (const answer of [undefined, null, {}])
      await expect(forcedLogin({ request: fails(), getNetworkType: succeeds(answer) })).rejects.toMatchObject({
        code: 601,
      })
    await expect(forcedLogin({ request: fails(), getNetworkType: undefined })).rejects.toMatchObject({ code: 601 })
  })
})

describe('a status', () => {
  it('may be a text', async () => {
    expect(await forcedLogin({ request: succeeds({ statusCode: '201', data: login }) })).toMatchObject({
      id: login.user_info.id,
    })
    for (const answer of [succeeds, fails])
      await expect(
        forcedLogin({ request: answer({ statusCode: '404', data: { error_msg: 'user not found' } }) }),
      ).rejects.toMatchObject({ code: 404, message: 'user not found' })
  })
})

describe('a promise', () => {
  it.each([undefined, null, { abort: () => undefined }])(
    'of %j is not the answer that a callback brings',
    async (of) => {
      const request = ({ success }: Callbacks): Promise<unknown> => {
        setTimeout(() => success({ statusCode: 201, data: login }), 5)
        return Promise.resolve(of)
      }
      expect(await forcedLogin({ request })).toMatchObject({ id: login.user_info.id })
    },
  )
})
