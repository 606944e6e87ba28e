import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld, password } from '../support/world.ts'

const ann = person('oAnn')
const path = '/hserve/v2.5/idp/kuaishou/user-association/'
const silentLogin = '/hserve/v2.5/idp/kuaishou/silent-login/'

describe('POST user-association (row 5)', () => {
  it('answers 200 as documented', async () => {
    const { call, register, code } = makeWorld()
    const { status, body } = await call('POST', path, { token: await register('ann'), json: { code: code(ann) } })
    expect(status).toBe(200)
    expect(body).toEqual({ message: 'User associated.', openid: 'oAnn', status: 'ok', user_id: 1 })
  })

  it('makes a Kuaishou login the same account, while the password works on', async () => {
    const { call, register, code } = makeWorld()
    await call('POST', path, { token: await register('ann'), json: { code: code(ann) } })
    const login = await call('POST', silentLogin, { json: { code: code(ann), create_user: false } })
    expect(login).toMatchObject({ status: 201, body: { user_id: 1 } })
    const byPassword = await call('POST', '/hserve/v2.1/login/username/', { json: { username: 'ann', password } })
    expect(byPassword).toMatchObject({ status: 201, body: { user_id: 1, openid: 'oAnn' } })
  })

  it('syncs the profile when it comes along', async () => {
    const { call, register, code, profileOf } = makeWorld()
    const token = await register('ann')
    await call('PUT', '/hserve/v2.5/user/info/', { token, json: { nickname: 'Old' } })
    const json = { code: code(ann), ...profileOf(ann, { nickName: 'New' }), update_userprofile: 'overwrite' }
    expect(await call('POST', path, { token, json })).toMatchObject({ status: 200 })
    const own = await call('GET', '/hserve/v2.5/user/info/1/', { token })
    expect(own.body).toMatchObject({ nickname: 'New', is_authorized: true })
  })

  it.each([undefined, '0'.repeat(64)])('answers 401 without a login, whatever is sent (token %s)', async (token) => {
    const { call, code, written } = makeWorld()
    for (const json of [{ code: code(ann) }, {}, { code: 1 }]) {
      const reply = await call('POST', path, { token, json })
      expect(reply).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Hydrogen-r1' } })
    }
    expect(written).toEqual([])
  })

  it('answers 403 to a temporary user, and does not spend the code', async () => {
    const { call, anonymous, code } = makeWorld()
    const unspent = code(ann)
    expect(await call('POST', path, { token: await anonymous(), json: { code: unspent } })).toMatchObject({
      status: 403,
    })
    expect(await call('POST', silentLogin, { json: { code: unspent } })).toMatchObject({ status: 201 })
  })

  it("answers 400 where the openid is another user's, and changes nothing", async () => {
    const { call, signIn, register, code } = makeWorld()
    await signIn(ann)
    const token = await register('bob')
    expect(await call('POST', path, { token, json: { code: code(ann) } })).toMatchObject({ status: 400 })
    expect((await call('GET', '/hserve/v2.5/user/info/2/', { token })).body).toMatchObject({
      openid: null,
      _provider: {},
    })
  })

  it('answers 400 where the user has another openid already', async () => {
    const { call, signIn, code } = makeWorld()
    const token = await signIn(ann)
    const reply = await call('POST', path, { token, json: { code: code(person('oBob')) } })
    expect(reply).toMatchObject({ status: 400, body: { status: 'error' } })
    expect((await call('GET', '/hserve/v2.5/user/info/1/', { token })).body).toMatchObject({ openid: 'oAnn' })
  })

  it('answers 200 to the same openid again', async () => {
    const { call, signIn, code } = makeWorld()
    const token = await signIn(ann)
    expect(await call('POST', path, { token, json: { code: code(ann) } })).toMatchObject({ status: 200 })
  })

  it('lets one of twenty users who link one openid at once win', async () => {
    const { call, register, code } = makeWorld()
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, index) => register(`user-${index}`)))
    const replies = await Promise.all(tokens.map((token) => call('POST', path, { token, json: { code: code(ann) } })))
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 19 }, () => 400),
    ])
  })

  it('answers 400 to a code that was used', async () => {
    const { call, register, code } = makeWorld()
    const used = code(ann)
    await call('POST', silentLogin, { json: { code: used } })
    const token = await register('bob')
    expect(await call('POST', path, { token, json: { code: used } })).toMatchObject({ status: 400 })
  })
})

describe('DELETE user-association (beyond the protocol)', () => {
  it('unlinks, and the openid is free', async () => {
    const { call, register, code } = makeWorld()
    const token = await register('ann')
    await call('POST', path, { token, json: { code: code(ann) } })
    const { status, body } = await call('DELETE', path, { token })
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: 1, openid: null, _provider: {}, _username: 'ann' })
    expect(await call('POST', silentLogin, { json: { code: code(ann), create_user: false } })).toMatchObject({
      status: 404,
    })
  })

  it('answers 400 where nothing would be left to log in with', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    expect(await call('DELETE', path, { token })).toMatchObject({ status: 400 })
  })

  it('answers 401 without a login', async () => {
    const { call } = makeWorld()
    expect(await call('DELETE', path)).toMatchObject({ status: 401 })
  })
})
