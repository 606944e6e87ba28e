import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullSize } from '../support/full-size.ts'
import { fullTime } from '../support/full-time.ts'
import { person } from '../support/person.ts'
import { bodyRoutes } from '../support/request-bodies.ts'
import type { Json } from '../support/send.ts'
import { makeWorld } from '../support/world.ts'

const types: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  '',
  'text',
  [],
  ['text'],
  {},
  { $ne: 1 },
  { length: 1 },
]

/** Of every kind of body: members that a well-behaved client would send there. */
const sample: Readonly<Record<string, Json>> = {
  code: 'code-x',
  create_user: true,
  rawData: '{}',
  signature: '0',
  encryptedData: 'data',
  iv: 'iv',
  overwrite: true,
  update_userprofile: 'setnx',
  username: 'ann',
  email: 'ann@example.com',
  phone: '13800138000',
  password: 'correct horse',
  new_password: 'battery staple',
  nickname: 'Ann',
  avatar: '',
  gender: 1,
  country: 'CN',
  province: '',
  city: null,
  language: 'zh',
}

const isErrorBody = (body: object): boolean => Object.keys(body).join(',') === 'status,error_msg'

describe.each(bodyRoutes)('the body of $method $callable', ({ method, callable, fields, allows }) => {
  const usual = Object.fromEntries(fields.map((field) => [field, sample[field] ?? null]))

  it('is known to this test', () => {
    expect(fields.filter((field) => !Object.hasOwn(sample, field))).toEqual([])
    expect(allows(usual)).toBe(true)
  })

  it.each(fields)('is refused with 400 wherever %s is of a type that is not published (T32)', async (field) => {
    const { call, signIn } = makeWorld()
    const token = await signIn(person('oAnn'))
    for (const value of types) {
      const json = { ...usual, [field]: value }
      const { status, body } = await call(method, callable, { token, json })
      expect([value, allows(json) || status === 400]).toEqual([value, true])
      expect(status).toBeLessThan(500)
      expect(status < 400 || isErrorBody(body)).toBe(true)
    }
  })

  it('may not name a key twice, nor nest deeper than 32', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(person('oAnn'))
    const [first = ''] = fields
    const nested = (depth: number): string => `{"x":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`
    const twice = `{${JSON.stringify(first)}:null,${JSON.stringify(usual).slice(1)}`
    for (const text of [twice, `{"a":{"b":1,"b":1}}`, `{"a":1,"\\u0061":1}`, nested(33), nested(20_000)]) {
      const reply = await call(method, callable, { token, text })
      expect(reply).toMatchObject({ status: 400, body: { error_msg: 'malformed request: body' } })
    }
    expect((await call(method, callable, { token, text: nested(32) })).body['error_msg']).not.toBe(
      'malformed request: body',
    )
  })

  it('pollutes no prototype and inherits no member (T15)', { timeout: fullTime }, async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(person('oAnn'))
    const keys = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', ...fields)
    const { texts } = fc.letrec<{ value: string; texts: string }>((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(...types.map((value) => JSON.stringify(value))), tie('texts')),
      texts: fc
        .uniqueArray(fc.tuple(keys, tie('value')), { selector: ([key]) => key, maxLength: 4 })
        .map((members) => `{${members.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
    }))
    const before = Reflect.ownKeys(Object.prototype)
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { status } = await call(method, callable, { token, text })
        expect(status).toBeLessThan(500)
        expect(allows(JSON.parse(text)) || status === 400).toBe(true)
      }),
      { numRuns: fullSize(100, 10_000) },
    )
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before)
    const inherited = await call(method, callable, { token, text: `{"__proto__":${JSON.stringify(usual)}}` })
    const absent = await call(method, callable, { token, json: { __x: 1 } })
    expect(inherited.text).toBe(absent.text)
  })
})
