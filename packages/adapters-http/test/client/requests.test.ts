import {
  type BaaS,
  type BaaSOptions,
  createBaaS,
  HError,
  type KsCallbacks,
  type KsRequest,
  type KsResponse,
  type KsRuntime,
} from '@ks-auth/adapters-http/client'
import { describe, expect, it } from 'vitest'
import { fakeStorage } from './support/fake-storage.ts'

type Asked = KsRequest & KsCallbacks<KsResponse>

describe('a request', () => {
  /** A client on a runtime whose requests are answered here. */
  const clientOver = (request: (asked: Asked) => unknown, options: Partial<BaaSOptions> = {}): BaaS => {
    const ks: KsRuntime = {
      login: ({ success }) => success?.({ code: 'code' }),
      getUserInfo: () => undefined,
      getNetworkType: ({ success }) => success?.({ networkType: 'wifi' }),
      request,
      ...fakeStorage(new Map()),
    }
    return createBaaS({ ks, clientId: 'client', host: 'https://example.com', ...options })
  }

  it('goes to the host, with the client id, the language and the data environment', async () => {
    const asked: Asked[] = []
    const { auth } = clientOver(
      (given) => {
        asked.push(given)
        given.fail?.('request:fail 404')
      },
      { env: 'e1' },
    )
    await expect(auth.loginWithKs()).rejects.toMatchObject({ code: 404, message: 'not found' })
    expect(asked).toMatchObject([
      {
        url: 'https://example.com/hserve/v2.5/idp/kuaishou/silent-login/',
        method: 'POST',
        dataType: 'json',
        header: {
          'Content-Type': 'application/json',
          'Accept-Language': 'en',
          'X-Hydrogen-Client-ID': 'client',
          'X-Hydrogen-Client-Platform': 'KUAISHOU',
          'X-Hydrogen-Env-ID': 'e1',
        },
      },
    ])
  })

  it('that fails without a word is 601', async () => {
    const { auth } = clientOver(({ fail }) => fail?.(undefined))
    await expect(auth.loginWithKs()).rejects.toMatchObject({ code: 601, message: 'request timeout' })
  })

  it('that a captive portal answers is 500, and brings no user', async () => {
    const { auth } = clientOver(({ success }) => success?.({ statusCode: 200, data: '<html>' }))
    await expect(auth.loginWithKs()).rejects.toMatchObject({ code: 500 })
    await expect(auth.getCurrentUser()).rejects.toMatchObject({ code: 604 })

    const session = { token: 'k3v9', user_id: 22051668672912, expires_in: 2_592_000 }
    const halfway = clientOver(({ method, success }) =>
      success?.({ statusCode: 200, data: method === 'POST' ? session : '<html>' }),
    )
    await expect(halfway.auth.anonymousLogin()).rejects.toMatchObject({ code: 500 })
  })

  it('is explained by error_msg or message, in this order, or else by its status', async () => {
    const said = async (data: unknown): Promise<unknown> =>
      clientOver(({ success }) => success?.({ statusCode: 405, data }))
        .auth.loginWithKs()
        .catch((error: unknown) => error instanceof HError && error.message)
    expect(await said({ error_msg: 'first', message: 'second' })).toBe('first')
    expect(await said({ message: 'second' })).toBe('second')
    for (const data of [{}, { error_msg: '' }, null, '', []]) expect(await said(data)).toBe('method not allowed')
  })
})
