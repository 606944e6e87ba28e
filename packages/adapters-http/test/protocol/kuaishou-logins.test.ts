import type { KsExchange } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld, type World } from '../support/world.ts'

const ann = person('oAnn')
const silentLogin = '/hserve/v2.5/idp/kuaishou/silent-login/'
const authenticate = '/hserve/v2.5/idp/kuaishou/authenticate/'
const phoneLogin = '/hserve/v2.5/idp/kuaishou/phone-login/'

type Bring = (world: World, who?: KsExchange) => { readonly [key: string]: string }

const logins: readonly (readonly [string, Bring])[] = [
  [silentLogin, () => ({})],
  [authenticate, ({ profileOf }, who = ann) => ({ ...profileOf(who) })],
  [phoneLogin, ({ phoneOf }, who = ann) => ({ ...phoneOf(who, '13800138000') })],
]

describe.each(logins)('POST %s (rows 1 to 3)', (path, bring) => {
  it('answers 201 with a token, the seconds it lasts, the openid and the whole user', async () => {
    const world = makeWorld()
    const { status, body } = await world.call('POST', path, { json: { code: world.code(ann), ...bring(world) } })
    expect(status).toBe(201)
    expect(Object.keys(body).sort()).toEqual(['expires_in', 'openid', 'token', 'user_id', 'user_info'])
    expect(body).toMatchObject({ expires_in: 2_592_000, openid: 'oAnn', user_id: expect.any(Number) })
    expect(body['token']).toMatch(/^[0-9a-z]{32,}$/)
    const token = String(body['token'])
    const own = await world.call('GET', `/hserve/v2.5/user/info/${String(body['user_id'])}/`, { token })
    expect(own.body).toEqual(body['user_info'])
    expect(own.body['id']).toBe(body['user_id'])
  })

  it('finds the user of a known openid again, under a new token', async () => {
    const world = makeWorld()
    const first = await world.call('POST', path, { json: { code: world.code(ann), ...bring(world) } })
    const second = await world.call('POST', path, { json: { code: world.code(ann), ...bring(world) } })
    expect(second.body['user_id']).toBe(first.body['user_id'])
    expect(second.body['token']).not.toBe(first.body['token'])
  })

  it('answers 404 where the openid is new and create_user is false, and leaves nothing behind', async () => {
    const world = makeWorld()
    const json = { code: world.code(ann), create_user: false, ...bring(world) }
    const { status, body } = await world.call('POST', path, { json })
    expect(status).toBe(404)
    expect(body).toEqual({ status: 'error', error_msg: 'user not found' })
    expect(world.written).toEqual([])
  })

  it('logs a known user in where create_user is false', async () => {
    const world = makeWorld()
    await world.signIn(ann)
    const json = { code: world.code(ann), create_user: false, ...bring(world) }
    expect(await world.call('POST', path, { json })).toMatchObject({ status: 201 })
  })

  it.each(['', 'never-issued', ' ', '\u0000', 'x'.repeat(4000)])(
    'answers 400, not 401, to a bad code: %j',
    async (code) => {
      const world = makeWorld()
      expect(await world.call('POST', path, { json: { code, ...bring(world) } })).toMatchObject({ status: 400 })
      expect(world.written).toEqual([])
    },
  )

  it('answers 400 to a code that was used', async () => {
    const world = makeWorld()
    const code = world.code(ann)
    await world.call('POST', path, { json: { code, ...bring(world) } })
    expect(await world.call('POST', path, { json: { code, ...bring(world) } })).toMatchObject({ status: 400 })
  })

  it('promotes a temporary user, who keeps the id', async () => {
    const world = makeWorld()
    const temporary = await world.call('POST', '/hserve/v2.0/login/anonymous/', { json: {} })
    const token = String(temporary.body['token'])
    const { body } = await world.call('POST', path, { token, json: { code: world.code(ann), ...bring(world) } })
    expect(body).toMatchObject({ user_id: temporary.body['user_id'], user_info: { _anonymous: false, openid: 'oAnn' } })
  })

  it('logs in as the known user from the session of a temporary one', async () => {
    const world = makeWorld()
    const { body: known } = await world.call('POST', silentLogin, { json: { code: world.code(ann) } })
    const token = await world.anonymous()
    const { body } = await world.call('POST', path, { token, json: { code: world.code(ann), ...bring(world) } })
    expect(body['user_id']).toBe(known['user_id'])
  })

  it('ends as one user when twenty devices come at once', async () => {
    const world = makeWorld()
    const ids = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const device = person('oAnn', `the key ${index}`)
        const json = { code: world.code(device), ...bring(world, device) }
        return (await world.call('POST', path, { json })).body['user_id']
      }),
    )
    expect(new Set(ids).size).toBe(1)
    expect(ids[0]).toBeTypeOf('number')
  })

  it('answers 502 while the platform is down, and writes nothing', async () => {
    const world = makeWorld()
    const json = { code: world.code(ann), ...bring(world) }
    world.ks.breakDown()
    expect(await world.call('POST', path, { json })).toMatchObject({ status: 502, body: { status: 'error' } })
    expect(world.written).toEqual([])
  })
})

describe('POST authenticate (row 2)', () => {
  it('stores what the person authorised, at the first level and under _provider', async () => {
    const { call, code, profileOf } = makeWorld()
    const data = profileOf(ann, { nickName: '安', avatarUrl: 'https://example.com/a.png', gender: 2, city: '北京' })
    const { body } = await call('POST', authenticate, { json: { code: code(ann), ...data } })
    const told = { nickname: '安', avatar: 'https://example.com/a.png', gender: 2, city: '北京' }
    expect(body['user_info']).toMatchObject({
      ...told,
      is_authorized: true,
      _provider: { kuaishou_miniapp: { openid: 'oAnn', ...told } },
    })
  })

  it.each([
    ['setnx', 'first', 'second'],
    [undefined, 'first', 'second'],
    ['overwrite', 'second', 'second'],
    ['false', 'first', 'second'],
    [false, 'first', 'second'],
  ])('with update_userprofile %s leaves %s at the first level and %s under _provider', async (policy, level, told) => {
    const { call, code, profileOf } = makeWorld()
    await call('POST', authenticate, { json: { code: code(ann), ...profileOf(ann, { nickName: 'first' }) } })
    const json = { code: code(ann), ...profileOf(ann, { nickName: 'second' }) }
    const { body } = await call('POST', authenticate, {
      json: policy === undefined ? json : { ...json, update_userprofile: policy },
    })
    expect(body['user_info']).toMatchObject({ nickname: level, _provider: { kuaishou_miniapp: { nickname: told } } })
  })

  it.each(['false', false])('assigns nothing at the first level of a new user under %j', async (policy) => {
    const { call, code, profileOf } = makeWorld()
    const json = { code: code(ann), ...profileOf(ann), update_userprofile: policy }
    const { body } = await call('POST', authenticate, { json })
    expect(body['user_info']).not.toHaveProperty('nickname')
  })

  it('leaves a field alone that was set and cleared, under setnx', async () => {
    const { call, code, profileOf, signIn } = makeWorld()
    const token = await signIn(ann)
    await call('PUT', '/hserve/v2.5/user/info/', { token, json: { nickname: null } })
    const { body } = await call('POST', authenticate, { json: { code: code(ann), ...profileOf(ann) } })
    expect(body['user_info']).toMatchObject({ nickname: null })
  })

  it.each(['signature', 'rawData', 'encryptedData', 'iv'])(
    'answers 400, and logs nobody in, to a wrong %s',
    async (key) => {
      const { call, code, profileOf, written } = makeWorld()
      const json = { code: code(ann), ...profileOf(ann), [key]: 'AAAAAAAAAAAAAAAAAAAAAA==' }
      expect(await call('POST', authenticate, { json })).toMatchObject({ status: 400, body: { status: 'error' } })
      expect(written.filter((name) => /^(?:users|sessions)\./.test(name))).toEqual([])
    },
  )

  it('answers 400 to the data of somebody else', async () => {
    const { call, code, profileOf } = makeWorld()
    const bob = person('oBob', 'oAnn')
    expect(await call('POST', authenticate, { json: { code: code(ann), ...profileOf(bob) } })).toMatchObject({
      status: 400,
    })
  })

  it('answers 400 to a refusal of the person, and does not spend the code', async () => {
    const { call, code } = makeWorld()
    const unspent = code(ann)
    const refused = await call('POST', authenticate, { json: { code: unspent } })
    expect(refused).toMatchObject({ status: 400, body: { error_msg: 'unauthorized' } })
    expect(await call('POST', silentLogin, { json: { code: unspent } })).toMatchObject({ status: 201 })
  })
})

describe('POST phone-login (row 3)', () => {
  it('logs in by openid and makes the phone verified', async () => {
    const { call, code, phoneOf } = makeWorld()
    const { body } = await call('POST', phoneLogin, { json: { code: code(ann), ...phoneOf(ann, '13800138000') } })
    expect(body['user_info']).toMatchObject({ _phone: '13800138000', _phone_verified: true, openid: 'oAnn' })
  })

  it('knows a new Kuaishou user by the openid, not by the phone', async () => {
    const { call, code, phoneOf } = makeWorld()
    await call('POST', '/hserve/v2.1/register/phone/', { json: { phone: '13800138000', password: 'correct horse' } })
    const json = { code: code(ann), create_user: false, ...phoneOf(ann, '13800138000') }
    expect(await call('POST', phoneLogin, { json })).toMatchObject({ status: 404 })
  })

  it('answers 400 where the phone is verified on another account, and neither merges nor logs in', async () => {
    const { call, code, phoneOf, signIn } = makeWorld()
    const bob = person('oBob')
    await call('POST', phoneLogin, { json: { code: code(ann), ...phoneOf(ann, '13800138000') } })
    await signIn(bob)
    const reply = await call('POST', phoneLogin, { json: { code: code(bob), ...phoneOf(bob, '13800138000') } })
    expect(reply).toMatchObject({ status: 400 })
    expect(reply.body).not.toHaveProperty('token')
  })

  it('takes the phone from an account that only claims it', async () => {
    const { call, code, phoneOf } = makeWorld()
    const claim = await call('POST', '/hserve/v2.1/register/phone/', {
      json: { phone: '13800138000', password: 'correct horse' },
    })
    const { body } = await call('POST', phoneLogin, { json: { code: code(ann), ...phoneOf(ann, '13800138000') } })
    expect(body['user_info']).toMatchObject({ _phone: '13800138000', _phone_verified: true })
    expect(body['user_id']).not.toBe(claim.body['user_id'])
    const own = await call('GET', `/hserve/v2.5/user/info/${String(claim.body['user_id'])}/`, {
      token: String(claim.body['token']),
    })
    expect(own.body).toMatchObject({ _phone: null, _phone_verified: false })
  })

  it.each([
    ['13800138000', '86', '13800138000'],
    ['2025550123', '1', '+12025550123'],
  ])('shows %s of country %s as %s', async (number, country, shown) => {
    const { call, code, phoneOf } = makeWorld()
    const { body } = await call('POST', phoneLogin, { json: { code: code(ann), ...phoneOf(ann, number, country) } })
    expect(body['user_info']).toMatchObject({ _phone: shown })
  })

  it('answers 400 to an empty iv, which the client may send', async () => {
    const { call, code, phoneOf } = makeWorld()
    const json = { code: code(ann), ...phoneOf(ann, '13800138000'), iv: '' }
    expect(await call('POST', phoneLogin, { json })).toMatchObject({ status: 400 })
  })
})
