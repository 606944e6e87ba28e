import type { HttpBody } from '@ks-auth/adapters-http'
import { describe, expect, it } from 'vitest'
import { person } from './support/person.ts'
import type { Said } from './support/send.ts'
import { makeWorld } from './support/world.ts'

const silentLogin = '/hserve/v2.5/idp/kuaishou/silent-login/'
const good = { code: 'code-1' }

const rows: readonly (readonly [string, number, string, string, Said])[] = [
  ['an unknown client id', 400, 'POST', silentLogin, { json: good, client: 'nobody' }],
  ['no client id', 400, 'POST', silentLogin, { json: good, client: null }],
  ['a client id in another case', 400, 'POST', silentLogin, { json: good, client: 'CLIENT-A' }],
  ['an inherited client id', 400, 'POST', silentLogin, { json: good, client: '__proto__' }],
  ['malformed JSON', 400, 'POST', silentLogin, { text: '{"code":"code-1"' }],
  ['JSON with something after it', 400, 'POST', silentLogin, { text: '{"code":"code-1"} {}' }],
  ['a byte order mark', 400, 'POST', silentLogin, { text: '\ufeff{"code":"code-1"}' }],
  ['a list', 400, 'POST', silentLogin, { json: [good] }],
  ['a text', 400, 'POST', silentLogin, { json: 'code-1' }],
  ['null', 400, 'POST', silentLogin, { json: null }],
  ['a key twice', 400, 'POST', silentLogin, { text: '{"code":"code-2","code":"code-1"}' }],
  ['a key twice in other spellings', 400, 'POST', silentLogin, { text: '{"code":"code-2","\\u0063ode":"code-1"}' }],
  ['33 levels', 400, 'POST', silentLogin, { text: `{"code":"code-1","x":${'['.repeat(32)}${']'.repeat(32)}}` }],
  ['a missing code', 400, 'POST', silentLogin, { json: {} }],
  ['a code that is a number', 400, 'POST', silentLogin, { json: { code: 1 } }],
  ['a code that is null', 400, 'POST', silentLogin, { json: { code: null } }],
  ['a code in a list', 400, 'POST', silentLogin, { json: { code: ['code-1'] } }],
  ['create_user as text', 400, 'POST', silentLogin, { json: { ...good, create_user: 'false' } }],
  ['create_user as a number', 400, 'POST', silentLogin, { json: { ...good, create_user: 0 } }],
  ['create_user as null', 400, 'POST', silentLogin, { json: { ...good, create_user: null } }],
  [
    'a form',
    415,
    'POST',
    silentLogin,
    { text: 'code=code-1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ],
  ['JSON called text', 415, 'POST', silentLogin, { json: good, headers: { 'content-type': 'text/plain' } }],
  [
    'JSON called something like JSON',
    415,
    'POST',
    silentLogin,
    { json: good, headers: { 'content-type': 'application/jsonp' } },
  ],
  [
    'JSON in UTF-16',
    415,
    'POST',
    silentLogin,
    { json: good, headers: { 'content-type': 'application/json; charset=utf-16' } },
  ],
  [
    'JSON that says to be compressed',
    415,
    'POST',
    silentLogin,
    { json: good, headers: { 'content-encoding': 'gzip' } },
  ],
  ['JSON without a type', 415, 'POST', silentLogin, { json: good, headers: { 'content-type': '' } }],
  ['an unknown path', 404, 'POST', '/hserve/v2.5/idp/kuaishou/loud-login/', { json: good }],
  ['a path without its last slash', 404, 'POST', silentLogin.slice(0, -1), { json: good }],
  ['a path with one slash more', 404, 'POST', `/${silentLogin}`, { json: good }],
  ['a path in capitals', 404, 'POST', silentLogin.toUpperCase(), { json: good }],
  ['an escaped path', 404, 'POST', silentLogin.replace('silent', '%73ilent'), { json: good }],
  ['a path with dots', 404, 'POST', `/x/..${silentLogin}`, { json: good }],
  ['a pattern in place of a path', 401, 'GET', '/hserve/v2.5/user/info/:id/', {}],
  ['a wrong method', 405, 'GET', silentLogin, {}],
  ['a method nobody knows', 405, 'BREW', silentLogin, { json: good }],
  ['a method in small letters', 405, 'post', silentLogin, { json: good }],
  ['a dead token', 401, 'POST', '/hserve/v2.0/session/destroy/', { token: '0'.repeat(64) }],
]

describe('bad input', () => {
  it.each(rows)('%s is answered %i with a text, and nothing is written', async (_, expected, method, path, said) => {
    const { call, code, written } = makeWorld()
    code(person('oAnn'))
    const { status, body, text, headers } = await call(method, path, said)
    expect(status).toBe(expected)
    expect(body).toEqual({ status: 'error', error_msg: expect.stringMatching(/./) })
    expect(text).not.toMatch(/code-1|0{64}|\bat |Error:|node_modules|\.ts/)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(written).toEqual([])
  })

  it.each([
    ['more than 64 KiB', 413, { _tag: 'TooLarge' }],
    ['no UTF-8', 400, { _tag: 'Unreadable' }],
  ] as const)('a body of %s is answered %i', async (_, expected, body: HttpBody) => {
    const { handle, written } = makeWorld()
    const headers = new Map([
      ['x-hydrogen-client-id', 'client-a'],
      ['content-type', 'application/json'],
    ])
    const reply = await handle({ method: 'POST', path: silentLogin, header: (name) => headers.get(name), body })
    expect(reply.status).toBe(expected)
    expect(JSON.parse(reply.body)).toEqual({ status: 'error', error_msg: expect.stringMatching(/./) })
    expect(written).toEqual([])
  })

  it('names the member that is wrong, not what it holds', async () => {
    const { call } = makeWorld()
    const { body } = await call('POST', silentLogin, { json: { code: { secret: 'hunter2' } } })
    expect(body).toEqual({ status: 'error', error_msg: 'malformed request: code' })
  })

  it('has a wrong method answered with the right ones', async () => {
    const { call } = makeWorld()
    const association = await call('PATCH', '/hserve/v2.5/idp/kuaishou/user-association/')
    expect(association.headers).toMatchObject({ allow: 'POST, DELETE' })
  })

  it('that makes a flow reject is answered 500 without a word about why', async () => {
    const failures: unknown[] = []
    const { call } = makeWorld({
      ksAuth: new Proxy({} as never, { get: () => () => () => Promise.reject(new Error('hunter2')) }),
      report: (failure) => failures.push(failure),
    })
    const { status, text } = await call('POST', silentLogin, { json: good })
    expect(status).toBe(500)
    expect(JSON.parse(text)).toEqual({ status: 'error', error_msg: 'internal error' })
    expect(failures).toEqual([{ _tag: 'Unexpected', cause: new Error('hunter2') }])
  })
})
