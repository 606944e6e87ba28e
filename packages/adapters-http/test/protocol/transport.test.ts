import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld, password } from '../support/world.ts'

const ann = person('oAnn')
const ownRecord = '/hserve/v2.5/user/info/'
const silentLogin = '/hserve/v2.5/idp/kuaishou/silent-login/'

describe('a request, as protocol part 1 has it', () => {
  it('may carry PUT by POST under X-Hydrogen-Request-Method', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    const json = { nickname: 'Ann' }
    const carried = await call('POST', ownRecord, { token, json, headers: { 'x-hydrogen-request-method': 'PUT' } })
    const real = await call('PUT', ownRecord, { token, json })
    expect(carried).toMatchObject({ status: 200, body: json })
    expect(real).toEqual({ ...carried, headers: expect.anything() })
  })

  it('may carry DELETE by POST', async () => {
    const { call, register, code } = makeWorld()
    const token = await register('ann')
    const association = '/hserve/v2.5/idp/kuaishou/user-association/'
    await call('POST', association, { token, json: { code: code(ann) } })
    const carried = await call('POST', association, { token, headers: { 'x-hydrogen-request-method': 'DELETE' } })
    expect(carried).toMatchObject({ status: 200, body: { openid: null, _provider: {} } })
    expect(await call('DELETE', association, { token })).toMatchObject({ status: 200 })
  })

  it('brings headers of the client that change nothing', async () => {
    const { call, code } = makeWorld()
    const headers = {
      'x-hydrogen-client-version': 'v3.23.3',
      'x-hydrogen-client-platform': 'KUAISHOU',
      'x-hydrogen-client-sdk-type': 'file',
      'x-hydrogen-env-id': 'an-environment',
    }
    expect(await call('POST', silentLogin, { json: { code: code(ann) }, headers })).toMatchObject({ status: 201 })
  })

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'has a body of the type %s',
    async (type) => {
      const { call, code } = makeWorld()
      const said = { json: { code: code(ann) }, headers: { 'content-type': type } }
      expect(await call('POST', silentLogin, said)).toMatchObject({ status: 201 })
    },
  )

  it('may be a POST without a body', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    expect(await call('POST', '/hserve/v2.0/session/destroy/', { token })).toMatchObject({ status: 201 })
    expect(await call('POST', '/hserve/v2.0/login/anonymous/')).toMatchObject({ status: 201 })
  })
})

describe('a token that is stored on the device, stale or not,', () => {
  const register = '/hserve/v2.1/register/'
  const login = '/hserve/v2.1/login/'

  it.each(['0'.repeat(64), 'x', '!!'])('goes out on every login and registration and fails none: %s', async (token) => {
    const { call, code, profileOf, phoneOf } = makeWorld()
    const logins = [
      [silentLogin, { code: code(ann) }],
      ['/hserve/v2.5/idp/kuaishou/authenticate/', { code: code(ann), ...profileOf(ann) }],
      ['/hserve/v2.5/idp/kuaishou/phone-login/', { code: code(ann), ...phoneOf(ann, '13800138000') }],
      [`${register}username/`, { username: 'bob', password }],
      [`${register}email/`, { email: 'bob@example.com', password }],
      [`${register}phone/`, { phone: '13900139000', password }],
      [`${login}username/`, { username: 'bob', password }],
      [`${login}email/`, { email: 'bob@example.com', password }],
      [`${login}phone/`, { phone: '13900139000', password }],
      ['/hserve/v2.0/login/anonymous/', {}],
    ] as const
    for (const [path, json] of logins) expect(await call('POST', path, { token, json })).toMatchObject({ status: 201 })
  })

  it('does not have to be ours in form', async () => {
    const { call, code } = makeWorld()
    for (const authorization of ['', 'Bearer x', 'Hydrogen-r1', 'Hydrogen-r1 a b', 'Hydrogen-r1 \u00e9'])
      expect(await call('POST', silentLogin, { json: { code: code(ann) }, headers: { authorization } })).toMatchObject({
        status: 201,
      })
  })
})

describe('an error', () => {
  it('is a JSON object with a text for the person, and nothing else', async () => {
    const { call } = makeWorld()
    const { status, body } = await call('POST', silentLogin, { json: { code: 'never issued' } })
    expect(status).toBe(400)
    expect(body).toEqual({ status: 'error', error_msg: 'the login code is invalid, used or expired' })
  })

  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', '用户未登录'],
    ['zh', '用户未登录'],
    ['en-US,en;q=0.9,zh;q=0.8', 'not signed in'],
    ['zhx', 'not signed in'],
    ['', 'not signed in'],
  ])('speaks Chinese to who asks for it first: %s', async (language, error_msg) => {
    const { call } = makeWorld()
    const reply = await call('PUT', ownRecord, { json: {}, headers: { 'accept-language': language } })
    expect(reply).toMatchObject({ status: 401, body: { status: 'error', error_msg } })
  })
})
