import { Validator } from '@seriousme/openapi-schema-validator'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { makeSchemas } from '../../src/openapi/make-schemas.ts'
import { routes } from '../../src/routes.ts'
import { oursOf } from '../support/ask-over-http.ts'
import { descriptionsIn } from '../support/replies-as-described.ts'
import { scriptedRun } from '../support/scripted-run.ts'
import { send } from '../support/send.ts'
import { makeWorld } from '../support/world.ts'

const fetchDocument = async () => {
  const { text } = await makeWorld().call('GET', '/openapi.json', { client: null })
  return JSON.parse(text)
}

describe('/openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const result = await validator.validate(await fetchDocument())
    expect(result).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  it('describes every route', async () => {
    const { paths } = await fetchDocument()
    const all = routes({ now: () => 0 as never }, () => Promise.resolve(true))
    for (const { method, path } of all) expect(paths[path.replace(':id', '{id}')]).toHaveProperty(method.toLowerCase())
    expect(Object.values(paths).flatMap((operations) => Object.keys(operations as object))).toHaveLength(all.length)
  })

  it('says of a request what its codec says', async () => {
    const { components, paths } = await fetchDocument()
    expect(components.schemas.SilentLoginBody).toEqual({
      type: 'object',
      properties: { code: { type: 'string' }, create_user: { type: 'boolean' } },
      required: ['code'],
    })
    expect(components.schemas.ProfileBody).toMatchObject({ additionalProperties: false })
    expect(components.schemas.PhoneVerificationBody).toEqual({
      allOf: [
        { type: 'object', properties: { overwrite: { type: 'boolean' } } },
        { $ref: '#/components/schemas/SealedData' },
      ],
    })
    const register = paths['/hserve/v2.1/register/email/'].post
    expect(register.requestBody.content['application/json'].schema).toMatchObject({ required: ['email', 'password'] })
  })

  it('refuses to describe a codec that it cannot read', () => {
    const odd = new t.Type('Odd', t.string.is, t.string.validate, t.identity)
    expect(() => makeSchemas().of(t.type({ odd }))).toThrow('no schema for the codec Odd')
  })

  it('is true of every reply of the scripted run, errors included', async () => {
    const { problemOf } = descriptionsIn(await fetchDocument())
    const world = makeWorld()
    const exchanges = await scriptedRun(world, async (method, path, said) => {
      const { status, headers, text } = await send(world.handle, method, path.split('?', 1)[0] ?? '', said)
      return { status, headers: oursOf(Object.entries(headers)), text }
    })
    const problems = exchanges.map((exchange) => {
      const problem = problemOf(exchange.method, exchange.path, exchange)
      return problem === null ? [] : [`${exchange.method} ${exchange.path}: ${problem}`]
    })
    expect(problems.flat()).toEqual([])
    expect(exchanges.length).toBeGreaterThan(80)
  })

  it('is false of a reply with a member more or less', async () => {
    const { problemOf } = descriptionsIn(await fetchDocument())
    const path = '/hserve/v2.2/server/time/'
    const reply = { status: 200, headers: {} }
    expect(problemOf('GET', path, { ...reply, text: '{"time":"2026-01-01T00:00:00Z"}' })).toBe(null)
    expect(problemOf('GET', path, { ...reply, text: '{"time":"2026-01-01T00:00:00Z","secret":"x"}' })).toMatch(
      /additional/,
    )
    expect(problemOf('GET', path, { ...reply, text: '{}' })).toMatch(/required/)
    expect(problemOf('GET', path, { ...reply, text: '{"time":"now"}' })).toMatch(/format/)
    expect(problemOf('GET', path, { ...reply, status: 418, text: '{"time":"2026-01-01T00:00:00Z"}' })).toBe(
      '418 is not described',
    )
  })
})

describe('/openapi.html', () => {
  it('is a page of every route without scripts and without anything from elsewhere', async () => {
    const { status, headers, text } = await makeWorld().call('GET', '/openapi.html', { client: null })
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(text).not.toMatch(/<script|\bon\w+=|src=|https?:\/\/(?!\.)/i)
    for (const { method, path } of routes({ now: () => 0 as never }, () => Promise.resolve(true)))
      expect(text).toContain(`${method} ${path}`)
  })
})
