import { request } from 'undici'
import { describe, expect, it } from 'vitest'
import { postForm } from '../support/post-form.ts'
import { startPlatform } from '../support/start-platform.ts'

const minute = 60 * 1000
const invalidGrant = { result: 100200105, error: 'invalid_grant' }

describe('code2session of the simulator', () => {
  it('answers a code with the openid and a session_key, as the platform spells them', async () => {
    const { issueCode, exchange } = await startPlatform()
    const code = await issueCode('f18f5a8e7a3bb15614bf57244ac59400')
    expect(code).toMatch(/^[0-9A-F]{64}$/)
    const { status, headers, text } = await exchange({ js_code: code })
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8' })
    expect(headers).toHaveProperty('x-request-id')
    expect(headers).toHaveProperty('x-kslogid')
    expect(JSON.parse(text)).toEqual({
      result: 1,
      open_id: 'f18f5a8e7a3bb15614bf57244ac59400',
      session_key: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/),
    })
  })

  it('takes a code once', async () => {
    const { issueCode, reply } = await startPlatform()
    const code = await issueCode('o-ann')
    expect(await reply(code)).toMatchObject({ result: 1 })
    expect(await reply(code)).toMatchObject(invalidGrant)
  })

  it('takes a code for ten minutes', async () => {
    const { issueCode, reply, advanceClock } = await startPlatform({ now: () => 0 })
    const [inTime, late] = [await issueCode('o-ann'), await issueCode('o-ann')]
    await advanceClock(10 * minute - 1)
    expect(await reply(inTime)).toMatchObject({ result: 1 })
    await advanceClock(1)
    expect(await reply(late)).toMatchObject(invalidGrant)
  })

  it('takes a code only from the app that it was issued to', async () => {
    const { issueCode, reply, exchange } = await startPlatform()
    expect(await reply(await issueCode('o-ann', { appId: 'ks-other' }))).toMatchObject(invalidGrant)
    const code = await issueCode('o-ann', { appId: 'ks-other' })
    const { text } = await exchange({ js_code: code, app_id: 'ks-other', app_secret: 'secret-b' })
    expect(JSON.parse(text)).toMatchObject({ result: 1, open_id: 'o-ann' })
  })

  it.each([
    ['a code that nobody issued', { js_code: 'X' }, invalidGrant],
    ['no code', { js_code: '' }, { result: 100200100, error: 'invalid_request' }],
    ['no app', { js_code: 'X', app_id: '' }, { result: 100200100, error: 'invalid_request' }],
    ['no secret', { js_code: 'X', app_secret: '' }, { result: 100200100, error: 'invalid_request' }],
    ['an unknown app', { js_code: 'X', app_id: 'ks-no' }, { result: 100200101, error: 'unauthorized_client' }],
    ['a wrong secret', { js_code: 'X', app_secret: 'no' }, { result: 100200101, error: 'unauthorized_client' }],
    ['the secret of another app', { js_code: 'X', app_secret: 'secret-b' }, { result: 100200101 }],
  ])('refuses %s with status 200 and the result of the platform', async (_, form, expected) => {
    const { exchange } = await startPlatform()
    const { status, text } = await exchange(form)
    expect([status, JSON.parse(text)]).toMatchObject([200, expected])
  })

  it('does not spend a code on a wrong secret', async () => {
    const { issueCode, exchange, reply } = await startPlatform()
    const code = await issueCode('o-ann')
    await exchange({ js_code: code, app_secret: 'no' })
    expect(await reply(code)).toMatchObject({ result: 1 })
  })

  it('reads the parameters in a form body and nowhere else', async () => {
    const { issueCode, origin } = await startPlatform()
    const form = { js_code: await issueCode('o-ann'), app_id: 'ks-test', app_secret: 'secret-a' }
    for (const type of ['application/json', 'x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(JSON.parse((await postForm(origin, form, type)).text)).toMatchObject({ result: 100200100 })
    const query = `${origin}/oauth2/mp/code2session?${new URLSearchParams(form)}`
    const inQuery = await request(query, { method: 'POST' })
    expect(await inQuery.body.json()).toMatchObject({ result: 100200100 })
    expect(JSON.parse((await postForm(origin, form)).text)).toMatchObject({ result: 1 })
  })

  it('knows no other path or method', async () => {
    const { origin } = await startPlatform()
    for (const [method, path] of [
      ['GET', '/oauth2/mp/code2session'],
      ['PUT', '/oauth2/mp/code2session'],
      ['POST', '/oauth2/mp/code2session/'],
      ['POST', '/'],
    ] as const) {
      const { statusCode, body } = await request(`${origin}${path}`, { method })
      expect([statusCode, await body.json()]).toEqual([404, { result: 1026 }])
    }
  })
})

describe('a session_key of the simulator', () => {
  it('is a new one at each login, and one person’s in one app', async () => {
    const { issueCode, reply } = await startPlatform()
    const keys = new Set<unknown>()
    for (const openid of ['o-ann', 'o-ann', 'o-ben']) keys.add((await reply(await issueCode(openid))).session_key)
    expect(keys.size).toBe(3)
  })

  it('stays when the login asks for it', async () => {
    const { issueCode, reply } = await startPlatform()
    const first = await reply(await issueCode('o-ann'))
    const second = await reply(await issueCode('o-ann', { keepKey: true }))
    expect(second.session_key).toBe(first.session_key)
  })

  it('ends after 24 hours: the device has nothing to encrypt with, and no login keeps it', async () => {
    const { issueCode, reply, sealPhone, advanceClock } = await startPlatform({ now: () => 0 })
    const first = await reply(await issueCode('o-ann'))
    await advanceClock(24 * 60 * minute - 1)
    await sealPhone('o-ann', { phoneNumber: '13800138000' })
    await advanceClock(1)
    await expect(sealPhone('o-ann', { phoneNumber: '13800138000' })).rejects.toThrow('409')
    const second = await reply(await issueCode('o-ann', { keepKey: true }))
    expect(second.session_key).not.toBe(first.session_key)
  })

  it('is the same in every run under a seed, as is all the rest', async () => {
    const run = async (seed?: number): Promise<unknown> => {
      const { issueCode, reply, sealProfile, sealPhone } = await startPlatform(seed === undefined ? {} : { seed })
      const code = await issueCode('o-ann')
      const phone = await sealPhone('o-ann', { phoneNumber: '13800138000' })
      return [code, await reply(code), await sealProfile('o-ann'), phone]
    }
    expect(await run(7)).toEqual(await run(7))
    expect(await run(7)).not.toEqual(await run(8))
    expect(await run()).not.toEqual(await run())
  })
})
