import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { makeWorld, password } from '../support/world.ts'

const guesses = [
  ['/hserve/v2.1/login/username/', { username: 'ann' }],
  ['/hserve/v2.1/login/username/', { username: 'ANN' }],
  ['/hserve/v2.1/login/username/', { username: '\uff21nn' }],
  ['/hserve/v2.1/login/email/', { email: 'ann@example.com' }],
  ['/hserve/v2.1/login/email/', { email: 'Ann@EXAMPLE.com' }],
  ['/hserve/v2.1/login/phone/', { phone: '13800138000' }],
  ['/hserve/v2.1/login/phone/', { phone: '+8613800138000' }],
] as const

describe('passwords of an account (T23)', () => {
  it('are tried ten times at most by 200 guesses at once, over all routes and spellings', async () => {
    let tried = 0
    const world = makeWorld({}, ({ crypto }) => ({
      crypto: {
        ...crypto,
        verifyPassword: (word, hash) => {
          if (hash !== null) tried++
          return crypto.verifyPassword(word, hash)
        },
      },
    }))
    const { call, code } = world
    const token = await world.register('ann')
    await call('PUT', '/hserve/v2.2/user/account/', { token, json: { email: 'ann@example.com', phone: '13800138000' } })
    await call('POST', '/hserve/v2.5/idp/kuaishou/user-association/', { token, json: { code: code(person('oAnn')) } })

    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const [path, name] = guesses[index % guesses.length] ?? guesses[0]
        const headers = { 'x-forwarded-for': `203.0.113.${index}` }
        return index % 8 === 7
          ? call('PUT', '/hserve/v2.2/user/account/', { token, json: { password: `${index}`, new_password: password } })
          : call('POST', path, { json: { ...name, password: `guess ${index}` }, headers }, `198.51.100.${index}`)
      }),
    )
    expect(tried).toBe(10)
    // Ten answers to each of three names, and what the account's own route had of the ten tries.
    const wrong = replies.filter(({ status }) => status === 400).length
    expect(wrong).toBeGreaterThanOrEqual(30)
    expect(wrong).toBeLessThanOrEqual(40)
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(200 - wrong)
    const silent = await call('POST', '/hserve/v2.5/idp/kuaishou/silent-login/', {
      json: { code: code(person('oAnn')) },
    })
    expect(silent).toMatchObject({ status: 201, body: { user_id: 1 } })
  })

  it('cannot be searched for the names of an account: every name is answered alike', async () => {
    const { call, register } = makeWorld()
    const token = await register('ann')
    await call('PUT', '/hserve/v2.2/user/account/', { token, json: { phone: '13800138000', email: 'ann@example.com' } })
    const answers = async (kind: string, name: string) => {
      const replies = []
      for (let i = 0; i < 12; i++) {
        const json = { [kind]: name, password: `guess ${i}` }
        const { status, headers, text } = await call('POST', `/hserve/v2.1/login/${kind}/`, { json })
        replies.push({ status, headers: { ...headers, 'x-request-id': '' }, text })
      }
      return replies
    }
    const first = await answers('username', 'ann')
    expect(first.map(({ status }) => status)).toEqual([...Array(10).fill(400), 429, 429])
    for (const number of ['13800138000', '13900139000', '13700137000'])
      expect(await answers('phone', number)).toEqual(first)
    for (const address of ['ann@example.com', 'bob@example.com']) expect(await answers('email', address)).toEqual(first)
  })

  it('may be tried again after a quarter of an hour', async () => {
    const { call, register, clock } = makeWorld()
    await register('ann')
    const login = (word: string) =>
      call('POST', '/hserve/v2.1/login/username/', { json: { username: 'ann', password: word } })
    for (let i = 0; i < 10; i++) await login('wrong password')
    expect(await login(password)).toMatchObject({ status: 429, headers: { 'retry-after': '900' } })
    clock.advance(15 * 60 * 1000)
    expect(await login(password)).toMatchObject({ status: 201 })
  })
})
