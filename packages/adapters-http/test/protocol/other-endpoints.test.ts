import { describe, expect, it } from 'vitest'
import { makeWorld } from '../support/world.ts'

describe('GET server/time (row 19)', () => {
  it('answers the time with its zone, to anybody', async () => {
    const { call } = makeWorld()
    const { status, body } = await call('GET', '/hserve/v2.2/server/time/', { client: null })
    expect(status).toBe(200)
    expect(body).toEqual({ time: '2023-11-14T22:13:20.000Z' })
  })
})

describe('GET latest-sdk-version (row 20)', () => {
  it('answers a version of the client for Kuaishou', async () => {
    const { call } = makeWorld()
    const { status, body } = await call('GET', '/hserve/v1/latest-sdk-version/', { client: null })
    expect(status).toBe(200)
    expect(body['kuaishou_miniapp']).toMatch(/^v\d+\.\d+\.\d+$/)
  })
})

describe('what needs a mail or an SMS service (rows 8 and 14 to 18)', () => {
  it.each([
    ['/hserve/v2.1/login/sms/', { phone: '13800138000', code: '123456', create_user: true }],
    ['/hserve/v2.0/user/email-verify/', {}],
    ['/hserve/v2.0/user/password/reset/', { email: 'ann@example.com' }],
    ['/hserve/v2.1/sms-phone-verification/', { code: '123456' }],
    ['/hserve/v2.2/sms-verification-code/', { phone: '13800138000' }],
    ['/hserve/v1.8/sms-verification-code/verify/', { phone: '13800138000', code: '123456' }],
  ])('answers 405, as for a login method that is not switched on: POST %s', async (path, json) => {
    const { call } = makeWorld()
    const { status, headers, body } = await call('POST', path, { json })
    expect(status).toBe(405)
    expect(body).toEqual({ status: 'error', error_msg: 'not enabled' })
    expect(headers).toHaveProperty('allow')
  })
})
