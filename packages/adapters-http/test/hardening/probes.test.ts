import { makeInMemoryStorage } from '@ks-auth/core/testing'
import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld, password, type World } from '../support/world.ts'

const info = (id: number): string => `/hserve/v2.5/user/info/${id}/`
const home = '192.0.2.1'
const { throttle } = makeInMemoryStorage()

const counting = (): World => makeWorld({ throttle: makeInMemoryStorage().throttle })

describe('finding out who exists, from one address (T22)', () => {
  it('ends after 300 answers in a quarter of an hour', async () => {
    const { call, signIn, clock } = counting()
    const token = await signIn(person('oAnn'))
    const replies = []
    for (let id = 0; id < 1000; id++) replies.push(await call('GET', info(1000 + id), { token }, home))
    expect(replies.filter(({ status }) => status === 404)).toHaveLength(300)
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(700)
    expect(replies.at(-1)).toMatchObject({ headers: { 'retry-after': '900' }, body: { status: 'error' } })
    clock.advance(15 * 60 * 1000)
    expect(await call('GET', info(1000), { token }, home)).toMatchObject({ status: 404 })
  })

  it('then refuses a hit like a miss, and other routes that tell', async () => {
    const { call, signIn } = counting()
    const token = await signIn(person('oAnn'))
    await signIn(person('oBob'))
    for (let id = 0; id < 301; id++) await call('GET', info(1000 + id), { token }, home)
    const hit = await call('GET', info(2), { token }, home)
    const miss = await call('GET', info(3), { token }, home)
    expect(hit).toMatchObject({ status: 429 })
    expect(hit.text).toBe(miss.text)
    const register = { json: { username: 'ann', password } }
    expect(await call('POST', '/hserve/v2.1/register/username/', register, home)).toMatchObject({ status: 429 })
    const account = { token, json: { username: 'ann' } }
    expect(await call('PUT', '/hserve/v2.2/user/account/', account, home)).toMatchObject({ status: 429 })
  })

  it('counts names that are taken, in registrations and account changes', async () => {
    for (const path of ['/hserve/v2.1/register/username/', '/hserve/v2.2/user/account/']) {
      const { call, register } = counting()
      await register('ann')
      const said = { token: await register('bob'), json: { username: 'ANN', password } }
      const statuses = []
      const method = path.endsWith('account/') ? 'PUT' : 'POST'
      for (let i = 0; i < 302; i++) statuses.push((await call(method, path, said, home)).status)
      expect(statuses.slice(298)).toEqual([400, 400, 429, 429])
    }
  })

  it('counts wrong passwords, and then refuses a right one like a wrong one (T21)', async () => {
    const { call, register, code } = counting()
    await register('ann')
    const login = (username: string, word: string, peer = home) =>
      call('POST', '/hserve/v2.1/login/username/', { json: { username, password: word } }, peer)
    const statuses: number[] = []
    for (let i = 0; i < 1000; i++) statuses.push((await login(`name${i}`, 'wrong password')).status)
    expect(statuses).toEqual([...Array(300).fill(400), ...Array(700).fill(429)])
    const [hit, miss] = [await login('ann', password), await login('nobody', password)]
    expect(hit).toMatchObject({ status: 429, headers: { 'retry-after': '900' } })
    expect(miss.text).toBe(hit.text)
    expect(await login('ann', password, '192.0.2.2')).toMatchObject({ status: 201 })
    const silent = { json: { code: code(person('oAnn')) } }
    expect(await call('POST', '/hserve/v2.5/idp/kuaishou/silent-login/', silent, home)).toMatchObject({ status: 201 })
  })

  it('leaves Kuaishou logins and the own record alone, and every other address', async () => {
    const { call, signIn, code } = counting()
    const token = await signIn(person('oAnn'))
    for (let id = 0; id < 301; id++) await call('GET', info(1000 + id), { token }, home)
    expect(await call('GET', info(1), { token }, home)).toMatchObject({ status: 200 })
    const login = { json: { code: code(person('oBob')) } }
    expect(await call('POST', '/hserve/v2.5/idp/kuaishou/silent-login/', login, home)).toMatchObject({ status: 201 })
    const missing = { json: { code: code(person('oCarol')), create_user: false } }
    expect(await call('POST', '/hserve/v2.5/idp/kuaishou/silent-login/', missing, home)).toMatchObject({ status: 404 })
    expect(await call('GET', info(1000), { token }, '192.0.2.2')).toMatchObject({ status: 404 })
  })

  it('does not start anew with other headers or other addresses of the same subscriber (T24)', async () => {
    const { call, signIn } = counting()
    const token = await signIn(person('oAnn'))
    const statuses: number[] = []
    for (let i = 0; i < 1000; i++) {
      const forged = `203.0.113.${i % 256}, 2001:db8::${i.toString(16)}`
      const headers = {
        'x-forwarded-for': forged,
        'x-real-ip': forged,
        forwarded: `for=${forged}`,
        'true-client-ip': forged,
      }
      const peer = i % 2 === 0 ? home : `::ffff:${home}`
      statuses.push((await call('GET', info(1000 + i), { token, headers }, peer)).status)
    }
    expect(statuses.filter((status) => status === 404)).toHaveLength(300)
    const within = Array.from({ length: 301 }, (_, i) => `2001:db8:1:2:${i.toString(16)}::1`)
    for (const peer of within) statuses.push((await call('GET', info(1000), { token }, peer)).status)
    expect(statuses.at(-1)).toBe(429)
    expect((await call('GET', info(1000), { token }, '2001:db8:1:3::1')).status).toBe(404)
  })

  it('goes by the address that a configured proxy names', async () => {
    const world = makeWorld({
      throttle,
      trustedProxies: ['10.0.0.0/8'],
      probeLimit: { attempts: 1, windowMs: 1000 },
    })
    const token = await world.signIn(person('oAnn'))
    const ask = async (forwarded: string, peer: string): Promise<number> =>
      (await world.call('GET', info(1000), { token, headers: { 'x-forwarded-for': forwarded } }, peer)).status
    expect(await ask('203.0.113.1', '10.0.0.1')).toBe(404)
    expect(await ask('203.0.113.1', '10.0.0.2')).toBe(429)
    expect(await ask('198.51.100.1, 203.0.113.1', '10.0.0.1')).toBe(429)
    expect(await ask('203.0.113.1, 10.9.9.9', '10.0.0.1')).toBe(429)
    expect(await ask('203.0.113.2', '10.0.0.1')).toBe(404)
  })

  it('is one limit for all nodes on one store', async () => {
    const shared = makeInMemoryStorage().throttle
    const nodes = [makeWorld({ throttle: shared }), makeWorld({ throttle: shared })]
    const tokens = await Promise.all(nodes.map(({ signIn }) => signIn(person('oAnn'))))
    const statuses: (number | undefined)[] = []
    for (let i = 0; i < 400; i++) {
      const token = tokens[i % 2]
      statuses.push((await nodes[i % 2]?.call('GET', info(1000 + i), { token }, home))?.status)
    }
    expect(statuses.filter((status) => status === 404)).toHaveLength(300)
  })

  it('lasts no longer than one window when a clock that was a year ahead is set right (F19)', async () => {
    const year = 365 * 24 * 60 * 60 * 1000
    const { call, signIn, clock } = counting()
    clock.advance(year)
    const token = await signIn(person('oAnn'))
    for (let id = 0; id < 301; id++) await call('GET', info(1000 + id), { token }, home)
    clock.advance(-year)
    const register = { json: { username: 'bob', password } }
    expect(await call('POST', '/hserve/v2.1/register/username/', register, home)).toMatchObject({ status: 201 })
    expect(await call('GET', info(1000), { token }, home)).toMatchObject({ status: 404 })
  })

  it('is not limited where nothing counts or the address is not known', async () => {
    const world = counting()
    const token = await world.signIn(person('oAnn'))
    for (let i = 0; i < 301; i++) expect((await world.call('GET', info(1000 + i), { token })).status).toBe(404)
  })
})
