import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld, password } from '../support/world.ts'

const account = '/hserve/v2.2/user/account/'

describe('PUT account (row 13)', () => {
  it('sets and removes names and answers the whole record with underscore names', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(person('oAnn'))
    const json = { username: 'Ann', email: 'Ann@Example.com', phone: '13800138000' }
    const set = await call('PUT', account, { token, json })
    expect(set.status).toBe(200)
    expect(set.body).toMatchObject({
      id: 1,
      openid: 'oAnn',
      _username: 'ann',
      _email: 'ann@example.com',
      _email_verified: false,
      _phone: '13800138000',
      _phone_verified: false,
    })
    const removed = await call('PUT', account, { token, json: { username: null, email: null, phone: null } })
    expect(removed.body).toMatchObject({ _username: null, _email: null, _phone: null })
  })

  it('leaves alone what is not named', async () => {
    const { call, register } = makeWorld()
    const token = await register('ann')
    await call('PUT', account, { token, json: { email: 'ann@example.com' } })
    expect((await call('PUT', account, { token, json: {} })).body).toMatchObject({
      _username: 'ann',
      _email: 'ann@example.com',
    })
  })

  it('makes a verified phone a claim when another is set', async () => {
    const { call, signIn, phoneOf } = makeWorld()
    const ann = person('oAnn')
    const token = await signIn(ann)
    await call('PUT', '/hserve/v2.5/idp/kuaishou/phone-verification/', {
      token,
      json: { ...phoneOf(ann, '13800138000') },
    })
    const { body } = await call('PUT', account, { token, json: { phone: '13900139000' } })
    expect(body).toMatchObject({ _phone: '13900139000', _phone_verified: false })
  })

  it('sets a first password without an old one', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(person('oAnn'))
    const json = { username: 'ann', new_password: password }
    expect(await call('PUT', account, { token, json })).toMatchObject({ status: 200 })
    const login = await call('POST', '/hserve/v2.1/login/username/', { json: { username: 'ann', password } })
    expect(login).toMatchObject({ status: 201, body: { user_id: 1 } })
  })

  it('changes a password only for who knows the old one', async () => {
    const { call, register } = makeWorld()
    const token = await register('ann')
    const changes = [{}, { password: null }, { password: '' }, { password: 'wrong password' }]
    for (const old of changes) {
      const reply = await call('PUT', account, { token, json: { ...old, new_password: 'battery staple' } })
      expect(reply).toMatchObject({ status: 400 })
    }
    const json = { password, new_password: 'battery staple' }
    expect(await call('PUT', account, { token, json })).toMatchObject({ status: 200 })
    const login = (word: string) =>
      call('POST', '/hserve/v2.1/login/username/', { json: { username: 'ann', password: word } })
    expect(await login(password)).toMatchObject({ status: 400 })
    expect(await login('battery staple')).toMatchObject({ status: 201 })
  })

  it('ends the other sessions of the user with a new password, and not the own one', async () => {
    const { call, register } = makeWorld()
    const token = await register('ann')
    const login = await call('POST', '/hserve/v2.1/login/username/', { json: { username: 'ann', password } })
    await call('PUT', account, { token, json: { password, new_password: 'battery staple' } })
    const own = (shown: string) => call('GET', '/hserve/v2.5/user/info/1/', { token: shown })
    expect(await own(token)).toMatchObject({ status: 200 })
    expect(await own(String(login.body['token']))).toMatchObject({ status: 401 })
  })

  it.each([
    ['a taken username', { username: 'BOB' }],
    ['a malformed address', { email: 'nobody' }],
    ['a malformed phone', { phone: 'one' }],
    ['an empty username', { username: '' }],
    ['a password that is too short', { password, new_password: 'short' }],
    ['removing what one logs in with', { username: null }],
  ])('answers 400 to %s, and changes nothing', async (_, json) => {
    const { call, register } = makeWorld()
    await register('bob')
    const token = await register('ann')
    expect(await call('PUT', account, { token, json })).toMatchObject({ status: 400, body: { status: 'error' } })
    expect((await call('GET', '/hserve/v2.5/user/info/2/', { token })).body).toMatchObject({
      _username: 'ann',
      _email: null,
      _phone: null,
    })
  })

  it('answers 401 without a login and 403 to a temporary user', async () => {
    const { call, anonymous } = makeWorld()
    expect(await call('PUT', account, { json: { username: 'ann' } })).toMatchObject({ status: 401 })
    expect(await call('PUT', account, { json: { username: 1 } })).toMatchObject({ status: 401 })
    const temporary = await call('PUT', account, { token: await anonymous(), json: { username: 'ann' } })
    expect(temporary).toMatchObject({ status: 403 })
  })

  it('counts wrong old passwords together with wrong logins', async () => {
    const { call, register } = makeWorld()
    const token = await register('ann')
    const [logins, changes] = [[] as number[], [] as number[]]
    for (let i = 0; i < 8; i++) {
      const login = { json: { username: 'ann', password: 'wrong password' } }
      logins.push((await call('POST', '/hserve/v2.1/login/username/', login)).status)
      const change = { token, json: { password: 'wrong', new_password: 'battery staple' } }
      changes.push((await call('PUT', account, change)).status)
    }
    expect(changes).toEqual([400, 400, 400, 400, 400, 429, 429, 429])
    // Of a stranger only the attempts on the name count: these were eight.
    expect(logins).toEqual(Array(8).fill(400))
  })
})
