import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld } from '../support/world.ts'

const ann = person('oAnn')
const update = '/hserve/v2.5/user/info/'
const info = (id: number | string): string => `/hserve/v2.5/user/info/${id}/`

describe('GET user/info/ID (row 11)', () => {
  it('gives a new user exactly the fields of part 4', async () => {
    const { call, signIn } = makeWorld()
    const { status, body } = await call('GET', info(1), { token: await signIn(ann) })
    expect(status).toBe(200)
    expect(body).toEqual({
      id: 1,
      created_at: 1_700_000_000,
      updated_at: 1_700_000_000,
      created_by: 1,
      openid: 'oAnn',
      unionid: null,
      is_authorized: false,
      _username: null,
      _email: null,
      _email_verified: false,
      _phone: null,
      _phone_verified: false,
      _anonymous: false,
      _provider: { kuaishou_miniapp: { openid: 'oAnn' } },
    })
  })

  it('gives everything that there is of a user, and no secret', async () => {
    const { call, signIn, code, profileOf, phoneOf, clock } = makeWorld()
    const profile = { gender: 1, country: 'CN', province: 'BJ', city: 'BJ', language: 'zh' }
    const token = await signIn(ann)
    const authenticate = '/hserve/v2.5/idp/kuaishou/authenticate/'
    await call('POST', authenticate, { json: { code: code(ann), ...profileOf(ann, profile) } })
    await call('PUT', '/hserve/v2.5/idp/kuaishou/phone-verification/', {
      token,
      json: { ...phoneOf(ann, '13800138000') },
    })
    clock.advance(5000)
    const account = { username: 'Ann', email: 'Ann@Example.com', new_password: 'correct horse' }
    await call('PUT', '/hserve/v2.2/user/account/', { token, json: account })
    const { body, text } = await call('GET', info(1), { token })
    const first = { nickname: 'Ann', avatar: 'https://example.com/ann.png', ...profile }
    expect(body).toEqual({
      id: 1,
      created_at: 1_700_000_000,
      updated_at: 1_700_000_005,
      created_by: 1,
      ...first,
      openid: 'oAnn',
      unionid: null,
      is_authorized: true,
      _username: 'ann',
      _email: 'ann@example.com',
      _email_verified: false,
      _phone: '13800138000',
      _phone_verified: true,
      _anonymous: false,
      _provider: { kuaishou_miniapp: { openid: 'oAnn', ...first } },
    })
    for (const secret of [ann.sessionKey, token, 'correct horse', 'hash', 'version', 'pool'])
      expect(text).not.toContain(secret)
  })

  it('shows of others id, nickname and avatar', async () => {
    const { call, signIn, code, profileOf } = makeWorld()
    const authenticate = '/hserve/v2.5/idp/kuaishou/authenticate/'
    await call('POST', authenticate, { json: { code: code(ann), ...profileOf(ann, { gender: 1, city: 'BJ' }) } })
    const { body } = await call('GET', info(1), { token: await signIn(person('oBob')) })
    expect(body).toEqual({ id: 1, nickname: 'Ann', avatar: 'https://example.com/ann.png' })
  })

  it.each([undefined, '0'.repeat(64)])('answers 401 without a login (token %s)', async (token) => {
    const { call, signIn } = makeWorld()
    await signIn(ann)
    const reply = await call('GET', info(1), { token })
    expect(reply).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Hydrogen-r1' } })
  })

  it.each([2, 0, -1, '01', '1.0', '1e0', '0x1', '+1', '9007199254740993', '99999999999999999999', 'me', '%31', "1'"])(
    'answers 404 where there is no such user: %s',
    async (id) => {
      const { call, signIn } = makeWorld()
      const { status, body } = await call('GET', info(id), { token: await signIn(ann) })
      expect(status).toBe(404)
      expect(body).toEqual({ status: 'error', error_msg: 'user not found' })
    },
  )
})

describe('PUT user/info (row 12)', () => {
  it('writes the named fields and answers the whole record', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    await call('PUT', update, { token, json: { nickname: 'Ann', city: 'BJ' } })
    const json = { avatar: 'https://example.com/a.png', gender: 2, city: '' }
    const { status, body } = await call('PUT', update, { token, json })
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: 1, openid: 'oAnn', nickname: 'Ann', ...json })
    expect((await call('GET', info(1), { token })).body).toEqual(body)
  })

  it('keeps a removed field as null, which is not the same as absent', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    const { body } = await call('PUT', update, { token, json: { nickname: null } })
    expect(body).toMatchObject({ nickname: null })
    expect(body).not.toHaveProperty('avatar')
  })

  it.each([
    { id: 2 },
    { openid: 'oBob' },
    { is_authorized: true },
    { _phone: '13800138000' },
    { _phone_verified: true },
    { _email_verified: true },
    { _provider: {} },
    { _anonymous: true },
    { unknown: 1 },
    { gender: '1' },
    { gender: 3 },
    { nickname: 1 },
    { nickname: 'x'.repeat(1025) },
    { avatar: 'javascript:alert(1)' },
    { nickname: 'fine', unknown: 1 },
  ])('answers 400 to a field that is not writable or of a wrong type: %j', async (json) => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    const before = await call('GET', info(1), { token })
    expect(await call('PUT', update, { token, json })).toMatchObject({ status: 400, body: { status: 'error' } })
    expect((await call('GET', info(1), { token })).body).toEqual(before.body)
  })

  it('answers 401 without a login, whatever is sent', async () => {
    const { call } = makeWorld()
    for (const json of [{ nickname: 'Ann' }, { nickname: 1 }, []])
      expect(await call('PUT', update, { json })).toMatchObject({ status: 401 })
  })

  it('lets a temporary user write as well', async () => {
    const { call, anonymous } = makeWorld()
    const reply = await call('PUT', update, { token: await anonymous(), json: { nickname: 'Somebody' } })
    expect(reply).toMatchObject({ status: 200, body: { nickname: 'Somebody' } })
  })
})
