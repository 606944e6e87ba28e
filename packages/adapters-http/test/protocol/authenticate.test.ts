import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld } from '../support/world.ts'

const ann = person('oAnn')
const silentLogin = '/hserve/v2.5/idp/kuaishou/silent-login/'
const authenticate = '/hserve/v2.5/idp/kuaishou/authenticate/'

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
