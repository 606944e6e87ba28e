import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import type { Json } from '../support/send.ts'
import { makeWorld, password, type World } from '../support/world.ts'

/** Everything that is stored of a user or a session, with a value that an attacker would like. */
const columns: Readonly<Record<string, Json>> = {
  id: 99,
  user_id: 99,
  pool: 'pool-z',
  version: 99,
  anonymous: false,
  authorized: true,
  is_authorized: true,
  openid: 'oBob',
  ks: { openid: 'oBob', told: {} },
  provider: { kuaishou_miniapp: { openid: 'oBob' } },
  told: { nickname: 'Eve' },
  session_key: 'AAAAAAAAAAAAAAAAAAAAAA==',
  username: 'root',
  email: { address: 'eve@example.com', verified: true },
  email_verified: true,
  phone: { number: '+8613900139000', verified: true },
  phone_verified: true,
  verified: true,
  password_hash: 'fake$1$0',
  token: '0'.repeat(64),
  expires_at: 9_999_999_999,
  expires_in: 9_999_999_999,
  created_at: 1,
  created_by: 99,
  updated_at: 1,
  client: 'client-b',
  method: 'ks-phone',
  role: 'admin',
}

const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const spellings = (name: string): readonly string[] => [
  name,
  `_${name}`,
  camel(name),
  name.toUpperCase(),
  `user[${name}]`,
]

const ann = person('oAnn')

type Write = (
  world: World,
) => Promise<readonly [method: string, path: string, json: Readonly<Record<string, Json>>, token?: string]>

const idp = '/hserve/v2.5/idp/kuaishou'

/** Every route that writes, and a body that is its own to write. */
const writes: Readonly<Record<string, Write>> = {
  'a silent login': async ({ code }) => ['POST', `${idp}/silent-login/`, { code: code(ann) }],
  'a login with a profile': async ({ code, profileOf }) => [
    'POST',
    `${idp}/authenticate/`,
    { code: code(ann), ...profileOf(ann) },
  ],
  'a login with a phone': async ({ code, phoneOf }) => [
    'POST',
    `${idp}/phone-login/`,
    { code: code(ann), ...phoneOf(ann, '13800138000') },
  ],
  'a phone update': async ({ signIn, phoneOf }) => {
    const token = await signIn(ann)
    return ['PUT', `${idp}/phone-verification/`, { ...phoneOf(ann, '13800138000') }, token]
  },
  'a link': async ({ register, code }) => [
    'POST',
    `${idp}/user-association/`,
    { code: code(ann) },
    await register('ann'),
  ],
  'an unlink': async ({ register, call, code }) => {
    const token = await register('ann')
    await call('POST', `${idp}/user-association/`, { token, json: { code: code(ann) } })
    return ['DELETE', `${idp}/user-association/`, {}, token]
  },
  'a registration': async () => ['POST', '/hserve/v2.1/register/email/', { email: 'ann@example.com', password }],
  'a login with a password': async ({ register }) => {
    await register('ann')
    return ['POST', '/hserve/v2.1/login/username/', { username: 'ann', password }]
  },
  'an anonymous login': async () => ['POST', '/hserve/v2.0/login/anonymous/', {}],
  'an account change': async ({ signIn }) => [
    'PUT',
    '/hserve/v2.2/user/account/',
    { new_password: password },
    await signIn(ann),
  ],
  'a logout': async ({ signIn }) => ['POST', '/hserve/v2.0/session/destroy/', {}, await signIn(ann)],
}

/** What is stored afterwards, as far as any route shows it. */
const outcome = async (write: Write, extra: Readonly<Record<string, Json>>) => {
  const world = makeWorld()
  const [method, path, json, token] = await write(world)
  const reply = await world.call(method, path, { token, json: { ...extra, ...json } })
  const own = await world.call('GET', '/hserve/v2.5/user/info/1/', { token: token ?? String(reply.body['token']) })
  const sessions = await world.call('GET', '/auth/sessions/', { token: token ?? String(reply.body['token']) })
  return { status: reply.status, text: reply.text, own: own.text, sessions: sessions.text }
}

describe.each(Object.entries(writes))('%s (T14)', (_, write) => {
  it('writes nothing but its own fields, whatever else a body has', async () => {
    const plain = await outcome(write, {})
    for (const [name, value] of Object.entries(columns))
      for (const spelling of spellings(name)) {
        // Its own field, which it has every right to write.
        if (['username', 'email', 'phone'].includes(spelling)) continue
        expect({ spelling, ...(await outcome(write, { [spelling]: value })) }).toEqual({ spelling, ...plain })
      }
  })
})

describe('a profile update (T14)', () => {
  it('refuses whatever is not a field of the profile', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(ann)
    const before = await call('GET', '/hserve/v2.5/user/info/1/', { token })
    for (const [name, value] of Object.entries(columns))
      for (const spelling of spellings(name)) {
        const json = { nickname: 'Eve', [spelling]: value }
        expect(await call('PUT', '/hserve/v2.5/user/info/', { token, json })).toMatchObject({ status: 400 })
      }
    expect((await call('GET', '/hserve/v2.5/user/info/1/', { token })).text).toBe(before.text)
  })
})
