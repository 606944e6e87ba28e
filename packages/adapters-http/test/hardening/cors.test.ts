import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld } from '../support/world.ts'

const path = '/hserve/v2.5/idp/kuaishou/silent-login/'
const listed = 'https://app.example.com'
const strangers = [
  'https://example.com',
  'http://app.example.com',
  'https://app.example.com.evil.example',
  'null',
  '*',
  '',
  `${listed}/`,
  listed.toUpperCase(),
]

describe('pages of other origins (T38)', () => {
  it.each([listed, ...strangers])('get no leave at all where no origin is configured: %s', async (origin) => {
    const { call, code } = makeWorld()
    const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }
    const preflight = await call('OPTIONS', path, { headers: asked })
    const actual = await call('POST', path, { json: { code: code(person('oAnn')) }, headers: { origin } })
    expect(preflight.status).toBe(405)
    expect(actual.status).toBe(201)
    for (const { headers } of [preflight, actual])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control') || name === 'vary')).toEqual([])
  })

  it('get leave where their origin is configured, and never with credentials', async () => {
    const { call } = makeWorld({ corsOrigins: [listed] })
    const preflight = await call('OPTIONS', path, {
      headers: { origin: listed, 'access-control-request-method': 'PUT' },
    })
    expect(preflight).toMatchObject({
      status: 204,
      text: '',
      headers: {
        'access-control-allow-origin': listed,
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-max-age': '600',
        vary: 'origin',
      },
    })
    expect(preflight.headers['access-control-allow-headers']?.split(', ')).toContain('x-hydrogen-client-id')
    const failure = await call('POST', path, { json: {}, headers: { origin: listed } })
    expect(failure).toMatchObject({ status: 400, headers: { 'access-control-allow-origin': listed, vary: 'origin' } })
    for (const { headers } of [preflight, failure])
      expect(headers).not.toHaveProperty('access-control-allow-credentials')
  })

  it.each(strangers)('get none where another origin is configured: %s', async (origin) => {
    const { call } = makeWorld({ corsOrigins: [listed] })
    const preflight = await call('OPTIONS', path, { headers: { origin, 'access-control-request-method': 'POST' } })
    expect(preflight.status).toBe(405)
    expect(preflight.headers).not.toHaveProperty('access-control-allow-origin')
    expect(preflight.headers).toMatchObject({ vary: 'origin' })
  })

  it('are not trusted for a cookie', async () => {
    const { call, signIn } = makeWorld({ corsOrigins: [listed] })
    const token = await signIn(person('oAnn'))
    const headers = { origin: listed, cookie: `token=${token}; authorization=Hydrogen-r1 ${token}` }
    expect(await call('GET', '/auth/sessions/', { headers })).toMatchObject({ status: 401 })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'cannot post without a preflight: %s is refused',
    async (type) => {
      const { call, code } = makeWorld()
      const said = { json: { code: code(person('oAnn')) }, headers: { 'content-type': type } }
      expect(await call('POST', path, said)).toMatchObject({ status: 415 })
    },
  )
})
