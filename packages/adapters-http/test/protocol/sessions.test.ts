import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld } from '../support/world.ts'

const ann = person('oAnn')
const destroy = '/hserve/v2.0/session/destroy/'
const own = '/hserve/v2.5/user/info/1/'

describe('POST login/anonymous (row 9)', () => {
  it('answers 201 with token, user_id and expires_in', async () => {
    const { call } = makeWorld()
    const { status, body } = await call('POST', '/hserve/v2.0/login/anonymous/', { json: {} })
    expect(status).toBe(201)
    expect(body).toEqual({ token: expect.any(String), user_id: 1, expires_in: 2_592_000 })
    const record = await call('GET', own, { token: String(body['token']) })
    expect(record.body).toMatchObject({ id: 1, _anonymous: true, openid: null })
  })
})

describe('POST session/destroy (row 10)', () => {
  it('answers 201 as documented and ends the token', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    const { status, body } = await call('POST', destroy, { token })
    expect(status).toBe(201)
    expect(body).toEqual({ message: 'Destroy succeed.', status: 'ok' })
    expect(await call('GET', own, { token })).toMatchObject({ status: 401 })
  })

  it.each([undefined, '0'.repeat(64), 'x'])('answers 401 to a bad token: %s', async (token) => {
    const { call } = makeWorld()
    const { status, headers, body } = await call('POST', destroy, { token })
    expect(status).toBe(401)
    expect(headers).toMatchObject({ 'www-authenticate': 'Hydrogen-r1' })
    expect(body).toEqual({ status: 'error', error_msg: 'not signed in' })
  })

  it('answers 401 the second time', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    await call('POST', destroy, { token })
    expect(await call('POST', destroy, { token })).toMatchObject({ status: 401 })
  })

  it('leaves other sessions of the user alone', async () => {
    const { call, signIn } = makeWorld()
    const first = await signIn(ann)
    const second = await signIn(ann)
    await call('POST', destroy, { token: first })
    expect(await call('GET', own, { token: second })).toMatchObject({ status: 200 })
  })
})

describe('a session', () => {
  it('lasts 30 days from the login and not longer', async () => {
    const { call, signIn, clock } = makeWorld()
    const token = await signIn(ann)
    clock.advance(2_592_000_000 - 1)
    expect(await call('GET', own, { token })).toMatchObject({ status: 200 })
    clock.advance(1)
    expect(await call('GET', own, { token })).toMatchObject({ status: 401 })
  })

  it('is known by the Authorization header only', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    const elsewhere = [
      call('GET', own, { headers: { cookie: `token=${token}` } }),
      call('GET', own, { headers: { 'x-hydrogen-token': token } }),
      call('PUT', '/hserve/v2.5/user/info/', { json: { token, Authorization: `Hydrogen-r1 ${token}` } }),
      call('GET', own, { headers: { authorization: `Bearer ${token}` } }),
      call('GET', own, { headers: { authorization: token } }),
    ]
    for (const reply of await Promise.all(elsewhere)) expect(reply).toMatchObject({ status: 401 })
  })

  it('counts for the client that opened it', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    expect(await call('GET', own, { token, client: 'client-b' })).toMatchObject({ status: 401 })
  })
})

describe('GET and DELETE /auth/sessions/ (beyond the protocol)', () => {
  it('lists where the user is signed in, without anything that opens a session', async () => {
    const { call, signIn, clock } = makeWorld()
    const first = await signIn(ann)
    clock.advance(1000)
    const second = await signIn(ann, { client: 'client-b' })
    const { status, body } = await call('GET', '/auth/sessions/', { token: first })
    expect(status).toBe(200)
    expect(body).toEqual({
      sessions: [
        { client: 'client-b', opened_at: 1_700_000_001, expires_at: 1_702_592_001 },
        { client: 'client-a', opened_at: 1_700_000_000, expires_at: 1_702_592_000 },
      ].map((session) => ({ ...session, id: expect.stringMatching(/^[0-9a-f]{64}$/), login_method: 'ks-silent' })),
    })
    expect(JSON.stringify(body)).not.toContain(first)
    expect(JSON.stringify(body)).not.toContain(second)
  })

  it('ends one of them', async () => {
    const { call, signIn, clock } = makeWorld()
    const lost = await signIn(ann)
    clock.advance(1000)
    const token = await signIn(ann)
    const { body } = await call('GET', '/auth/sessions/', { token })
    const [, oldest] = body['sessions'] as readonly { readonly id: string }[]
    const ended = await call('DELETE', `/auth/sessions/${oldest?.id}/`, { token })
    expect(ended).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(await call('GET', own, { token: lost })).toMatchObject({ status: 401 })
    expect(await call('GET', own, { token })).toMatchObject({ status: 200 })
  })

  it.each(['x', 'f'.repeat(64)])('answers 404 to a session that the user does not have: %s', async (id) => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    const { body } = await call('DELETE', `/auth/sessions/${id}/`, { token })
    expect(body).toEqual({ status: 'error', error_msg: 'no such session' })
  })

  it('never ends a session of somebody else', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    const bob = await signIn(person('oBob'))
    const { body } = await call('GET', '/auth/sessions/', { token: bob })
    const [session] = body['sessions'] as readonly { readonly id: string }[]
    expect(await call('DELETE', `/auth/sessions/${session?.id}/`, { token })).toMatchObject({ status: 404 })
    expect(await call('GET', '/auth/sessions/', { token: bob })).toMatchObject({ status: 200 })
  })

  it('answers 401 without a login', async () => {
    const { call } = makeWorld()
    expect(await call('GET', '/auth/sessions/')).toMatchObject({ status: 401 })
    expect(await call('DELETE', `/auth/sessions/${'f'.repeat(64)}/`)).toMatchObject({ status: 401 })
  })
})
