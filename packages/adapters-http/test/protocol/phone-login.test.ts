import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld } from '../support/world.ts'

const ann = person('oAnn')
const phoneLogin = '/hserve/v2.5/idp/kuaishou/phone-login/'

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
