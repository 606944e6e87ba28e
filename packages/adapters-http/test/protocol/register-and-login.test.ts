import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld, password } from '../support/world.ts'

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
