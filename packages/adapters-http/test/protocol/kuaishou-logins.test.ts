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
