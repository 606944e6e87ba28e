import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld } from '../support/world.ts'

const ann = person('oAnn')
const path = '/hserve/v2.5/idp/kuaishou/phone-verification/'
const carried = { 'x-hydrogen-request-method': 'PUT' }

describe('PUT phone-verification (row 4)', () => {
  it('answers exactly 200 and the bare record', async () => {
    const { call, signIn, phoneOf } = makeWorld()
    const token = await signIn(ann)
    const { status, body } = await call('POST', path, {
      token,
      json: { ...phoneOf(ann, '13800138000') },
      headers: carried,
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: 1, _phone: '13800138000', _phone_verified: true, openid: 'oAnn' })
    expect(body).not.toHaveProperty('user_info')
    expect(await call('PUT', path, { token, json: { ...phoneOf(ann, '13800138000') } })).toMatchObject({ status: 200 })
  })

  it('replaces another phone where overwrite is true or not given', async () => {
    const { call, signIn, phoneOf } = makeWorld()
    const token = await signIn(ann)
    await call('PUT', path, { token, json: { ...phoneOf(ann, '13800138000') } })
    const other = await call('PUT', path, { token, json: { ...phoneOf(ann, '13900139000') } })
    expect(other.body).toMatchObject({ _phone: '13900139000' })
    const third = await call('PUT', path, { token, json: { ...phoneOf(ann, '13700137000'), overwrite: true } })
    expect(third.body).toMatchObject({ _phone: '13700137000' })
  })

  it('answers 400 where overwrite is false and another phone is bound', async () => {
    const { call, signIn, phoneOf } = makeWorld()
    const token = await signIn(ann)
    const first = await call('PUT', path, { token, json: { ...phoneOf(ann, '13800138000'), overwrite: false } })
    expect(first).toMatchObject({ status: 200 })
    const same = await call('PUT', path, { token, json: { ...phoneOf(ann, '13800138000'), overwrite: false } })
    expect(same).toMatchObject({ status: 200 })
    const other = await call('PUT', path, { token, json: { ...phoneOf(ann, '13900139000'), overwrite: false } })
    expect(other).toMatchObject({ status: 400, body: { status: 'error' } })
    const now = await call('GET', '/hserve/v2.5/user/info/1/', { token })
    expect(now.body).toMatchObject({ _phone: '13800138000', _phone_verified: true })
  })

  it('verifies a phone that was only claimed', async () => {
    const { call, signIn, phoneOf } = makeWorld()
    const token = await signIn(ann)
    const claimed = await call('PUT', '/hserve/v2.2/user/account/', { token, json: { phone: '13800138000' } })
    expect(claimed.body).toMatchObject({ _phone: '13800138000', _phone_verified: false })
    const json = { ...phoneOf(ann, '13800138000'), overwrite: false }
    expect((await call('PUT', path, { token, json })).body).toMatchObject({ _phone_verified: true })
  })

  it('answers 400 where the phone is verified on another account', async () => {
    const { call, signIn, phoneOf } = makeWorld()
    const bob = person('oBob')
    await call('PUT', path, { token: await signIn(ann), json: { ...phoneOf(ann, '13800138000') } })
    const reply = await call('PUT', path, { token: await signIn(bob), json: { ...phoneOf(bob, '13800138000') } })
    expect(reply).toMatchObject({ status: 400, body: { status: 'error' } })
  })

  it('lets one of twenty users who verify one phone at once have it', async () => {
    const { call, signIn, phoneOf } = makeWorld()
    const people = Array.from({ length: 20 }, (_, index) => person(`o${index}`))
    const tokens = await Promise.all(people.map((who) => signIn(who)))
    const replies = await Promise.all(
      people.map((who, index) => call('PUT', path, { token: tokens[index], json: { ...phoneOf(who, '13800138000') } })),
    )
    const statuses = replies.map(({ status }) => status).sort((a, b) => a - b)
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 400)])
  })

  it.each([
    ['no token', undefined],
    ['a token that never was', '0'.repeat(64)],
    ['a token that is no token', 'x'],
  ])('answers 403, never 401, to %s, whatever else is sent', async (_, token) => {
    const { call, phoneOf, written } = makeWorld()
    const bodies = [{ ...phoneOf(ann, '13800138000') }, {}, { encryptedData: 1 }, { overwrite: 'no' }, []]
    for (const json of bodies) {
      const reply = await call('POST', path, { token, json, headers: carried })
      expect(reply).toMatchObject({ status: 403, body: { status: 'error', error_msg: 'not signed in' } })
      expect(reply.headers).not.toHaveProperty('www-authenticate')
    }
    expect(written).toEqual([])
  })

  it('answers 403 to a token after the logout and after its end', async () => {
    const { call, signIn, phoneOf, clock } = makeWorld()
    const token = await signIn(ann)
    const other = await signIn(ann)
    await call('POST', '/hserve/v2.0/session/destroy/', { token })
    expect(await call('PUT', path, { token, json: { ...phoneOf(ann, '13800138000') } })).toMatchObject({ status: 403 })
    clock.advance(2_592_000_000)
    const late = await call('PUT', path, { token: other, json: { ...phoneOf(ann, '13800138000') } })
    expect(late).toMatchObject({ status: 403 })
  })

  it('opens with the key of its session after the key of the user was renewed, and with the newest', async () => {
    const { call, signIn, phoneOf, clock } = makeWorld()
    const old = person('oAnn', 'the old key')
    const fresh = person('oAnn', 'the fresh key')
    const token = await signIn(old)
    clock.advance(1)
    await signIn(fresh)
    expect(await call('PUT', path, { token, json: { ...phoneOf(old, '13800138000') } })).toMatchObject({ status: 200 })
    expect(await call('PUT', path, { token, json: { ...phoneOf(fresh, '13800138000') } })).toMatchObject({
      status: 200,
    })
  })

  it('answers 400 to data that does not open, ten times the same, and to right data after that', async () => {
    const { call, signIn, phoneOf } = makeWorld()
    const token = await signIn(ann)
    const replies = []
    for (let i = 0; i < 10; i++)
      replies.push((await call('PUT', path, { token, json: { encryptedData: `${i}`, iv: `${i}` } })).text)
    expect(new Set(replies).size).toBe(1)
    const after = await call('PUT', path, { token, json: { ...phoneOf(ann, '13800138000') } })
    expect(after).toMatchObject({ status: 400, body: { status: 'error' } })
  })

  it('answers 403 to a temporary user', async () => {
    const { call, anonymous, phoneOf } = makeWorld()
    const reply = await call('PUT', path, { token: await anonymous(), json: { ...phoneOf(ann, '13800138000') } })
    expect(reply).toMatchObject({ status: 403, body: { error_msg: 'anonymous user is not allowed' } })
  })
})
