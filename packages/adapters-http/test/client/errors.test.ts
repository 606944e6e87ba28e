import { createBaaS, HError } from '@ks-auth/adapters-http/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { en } from '../../src/client/texts/en.ts'
import { zh } from '../../src/client/texts/zh.ts'
import { hostApps } from './support/host-app.ts'
import { open } from './support/open.ts'
import { startStandalone } from './support/start-standalone.ts'

const server = startStandalone()

describe('HError', () => {
  it('is an Error whose text and code are there for JSON as well', async () => {
    const { auth } = open(server())
    const error: unknown = await auth.getCurrentUser().catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(HError)
    expect(error).toBeInstanceOf(Error)
    expect(JSON.parse(JSON.stringify(error))).toEqual({ code: 604, message: 'session missing' })
    expect(String(error)).toBe('HError: session missing')
  })

  it('has a text for every documented code, in both languages', () => {
    const codes = [400, 401, 402, 403, 404, 405, 500, 600, 601, 602, 603, 604, 605, 607, 608, 609, 610, 611, 612, 613]
    const all = [0, ...codes, 614, 615, 616, 617].map(String)
    expect(Object.keys(en)).toEqual(all)
    expect(Object.keys(zh)).toEqual(all)
    expect(new Set(Object.values(en)).size).toBe(all.length)
    for (const text of Object.values(zh)) expect(text).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each([
    ['en', 'session missing', 'user not found'],
    ['zh', '登录已失效', '用户不存在'],
  ] as const)('speaks %s, and so does the server', async (language, own, told) => {
    const { auth } = open(server(), { language })
    await expect(auth.getCurrentUser()).rejects.toThrow(own)
    await expect(auth.loginWithKs(null, { createUser: false })).rejects.toThrow(told)
  })
})

describe('602', () => {
  it('is what every call says before init', async () => {
    const { phone } = open(server())
    const { auth } = createBaaS({ ks: phone.ks })
    const calls = [
      auth.loginWithKs(),
      auth.updatePhoneNumber(undefined),
      auth.register({ username: 'somebody', password: '111111' }),
      auth.login({ username: 'somebody', password: '111111' }),
      auth.anonymousLogin(),
      auth.logout(),
      auth.getCurrentUser(),
    ]
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 602, message: 'uninitialized' })
    expect(phone.calls).toEqual([])
  })

  it('is over after BaaS.init', async () => {
    const { phone } = open(server())
    const baas = createBaaS({ ks: phone.ks })
    baas.init(server().clientId, { host: `${server().origin}/` })
    expect(await baas.auth.loginWithKs()).toMatchObject({ openid: phone.openid })
  })
})

describe('605', () => {
  it('is thrown by an init that cannot be meant', () => {
    const { phone } = open(server())
    const { init } = createBaaS({ ks: phone.ks })
    for (const [clientId, options] of [
      [undefined, { host: 'https://example.com' }],
      ['', {}],
      ['client', undefined],
      ['client', { host: 'example.com' }],
    ] as never[][])
      expect(() => init(clientId as never, options as never)).toThrow(HError)
  })
})

describe.each(hostApps)('without an answer, where a refusal makes ks.request $refusals', (hostApp) => {
  afterEach(() => void vi.useRealTimers())

  it('offline is 600', async () => {
    const { auth, phone } = open(server(), { hostApp })
    phone.online = false
    await expect(auth.loginWithKs()).rejects.toMatchObject({ code: 600, message: 'network disconnected' })
    await expect(auth.login({ username: 'a', password: '111111' })).rejects.toMatchObject({ code: 600 })
  })

  it('a server that cannot be reached is 601, with the words of the host', async () => {
    const { auth } = open({ ...server(), origin: 'http://127.0.0.1:9' }, { hostApp })
    const error = { code: 601, message: expect.stringMatching(/^request timeout \(request:fail .*\)$/) as string }
    await expect(auth.loginWithKs()).rejects.toMatchObject(error)
  })

  it('a dialog of Kuaishou that the person closes is 603', async () => {
    const { auth, phone } = open(server(), { hostApp })
    phone.hasKuaishouAccount = false
    await expect(auth.loginWithKs()).rejects.toMatchObject({ code: 603 })
    expect(phone.calls).toEqual(['login'])
  })

  it.each(['login', 'getUserInfo', 'request'])(
    'ks.%s that never answers is 601, and later calls go on',
    async (call) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const { auth, phone } = open(server(), { hostApp })
      phone.silent.add(call)
      const error = auth.loginWithKs({ forceLogin: true }).catch((caught: unknown) => caught)
      await phone.atRest()
      await vi.advanceTimersByTimeAsync(120_000)
      expect(await error).toMatchObject({ code: 601 })
      phone.silent.clear()
      expect(await auth.loginWithKs()).toMatchObject({ openid: phone.openid })
    },
  )

  it('a network type that nobody tells is none to rely on', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { auth, phone } = open(server(), { hostApp })
    phone.online = false
    phone.silent.add('getNetworkType')
    const error = auth.loginWithKs().catch((caught: unknown) => caught)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await error).toMatchObject({ code: 601 })
  })
})
