import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld, password } from '../support/world.ts'

const account = '/hserve/v2.2/user/account/'
const names = [
  ['username', 'Ann', 'ANN', 'ann'],
  ['email', 'Ann@Example.com', 'ann@EXAMPLE.com', 'ann@example.com'],
  ['phone', '13800138000', '+8613800138000', '13800138000'],
] as const

describe.each(names)('register and login by %s (rows 6 and 7)', (kind, name, spelling, shown) => {
  const register = `/hserve/v2.1/register/${kind}/`
  const login = `/hserve/v2.1/login/${kind}/`

  it('answers 201 with the record, the token, the id and the seconds on one level', async () => {
    const { call } = makeWorld()
    for (const path of [register, login]) {
      const { status, body } = await call('POST', path, { json: { [kind]: name, password } })
      expect(status).toBe(201)
      expect(body).toMatchObject({ id: 1, user_id: 1, expires_in: 2_592_000, [`_${kind}`]: shown, _anonymous: false })
      expect(body['token']).toMatch(/^[0-9a-z]{32,}$/)
      expect(JSON.stringify(body)).not.toContain(password)
    }
  })

  it('counts no difference of spelling', async () => {
    const { call } = makeWorld()
    await call('POST', register, { json: { [kind]: name, password } })
    expect(await call('POST', register, { json: { [kind]: spelling, password } })).toMatchObject({ status: 400 })
    expect(await call('POST', login, { json: { [kind]: spelling, password } })).toMatchObject({
      status: 201,
      body: { id: 1 },
    })
  })

  it('answers 400 to a name that is taken or malformed and to a bad password', async () => {
    const { call, written } = makeWorld()
    const bad = [
      { [kind]: '', password },
      { [kind]: '\u0000', password },
      { [kind]: name, password: '' },
    ]
    for (const json of bad) expect(await call('POST', register, { json })).toMatchObject({ status: 400 })
    expect(written).toEqual([])
  })

  it('answers one and the same to an unknown name, a wrong password and a malformed name', async () => {
    const { call } = makeWorld()
    await call('POST', register, { json: { [kind]: name, password } })
    const wrong = await call('POST', login, { json: { [kind]: name, password: 'wrong password' } })
    expect(wrong).toMatchObject({ status: 400, body: { error_msg: 'the name or the password is wrong' } })
    const unknown = kind === 'phone' ? '13900139000' : kind === 'email' ? 'bob@example.com' : 'bob'
    for (const other of [unknown, '', '\u0000'])
      expect((await call('POST', login, { json: { [kind]: other, password } })).text).toBe(wrong.text)
  })

  it('makes a temporary user a real one, who keeps the id', async () => {
    const { call } = makeWorld()
    const temporary = await call('POST', '/hserve/v2.0/login/anonymous/', { json: {} })
    const token = String(temporary.body['token'])
    const { body } = await call('POST', register, { token, json: { [kind]: name, password } })
    expect(body).toMatchObject({ id: temporary.body['user_id'], _anonymous: false })
  })

  it('moves a login on a temporary session to the other user', async () => {
    const { call, anonymous } = makeWorld()
    await call('POST', register, { json: { [kind]: name, password } })
    const token = await anonymous()
    expect(await call('POST', login, { token, json: { [kind]: name, password } })).toMatchObject({
      body: { user_id: 1 },
    })
  })

  it('gives one of twenty who register the name at once the name', async () => {
    const { call } = makeWorld()
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => call('POST', register, { json: { [kind]: name, password } })),
    )
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      201,
      ...Array.from({ length: 19 }, () => 400),
    ])
  })

  it('answers 429 with Retry-After after ten wrong passwords, while a Kuaishou login goes on', async () => {
    const { call, code } = makeWorld()
    const { body } = await call('POST', register, { json: { [kind]: name, password } })
    const ann = person('oAnn')
    const association = '/hserve/v2.5/idp/kuaishou/user-association/'
    await call('POST', association, { token: String(body['token']), json: { code: code(ann) } })
    const guess = () => call('POST', login, { json: { [kind]: name, password: 'wrong password' } })
    const guesses = await Promise.all(Array.from({ length: 30 }, guess))
    expect(guesses.filter(({ status }) => status === 400)).toHaveLength(10)
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(20)
    const right = await call('POST', login, { json: { [kind]: spelling, password } })
    expect(right).toMatchObject({ status: 429, headers: { 'retry-after': '900' } })
    const silent = await call('POST', '/hserve/v2.5/idp/kuaishou/silent-login/', { json: { code: code(ann) } })
    expect(silent).toMatchObject({ status: 201, body: { user_id: 1 } })
  })

  it('may leave the openid to be null and gives it where the user is linked', async () => {
    const { call, code } = makeWorld()
    const { body } = await call('POST', register, { json: { [kind]: name, password } })
    expect(body).toMatchObject({ openid: null })
    const association = '/hserve/v2.5/idp/kuaishou/user-association/'
    await call('POST', association, { token: String(body['token']), json: { code: code(person('oAnn')) } })
    expect(await call('POST', login, { json: { [kind]: name, password } })).toMatchObject({ body: { openid: 'oAnn' } })
  })
})

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
