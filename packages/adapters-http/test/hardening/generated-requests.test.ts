import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allRoutes } from '../support/all-routes.ts'
import { fullSize } from '../support/full-size.ts'
import { fullTime } from '../support/full-time.ts'
import { person } from '../support/person.ts'
import { descriptionsIn } from '../support/replies-as-described.ts'
import { bodyRoutes } from '../support/request-bodies.ts'
import type { Json, Said } from '../support/send.ts'
import { makeWorld, password, type World } from '../support/world.ts'

const { problemOf } = descriptionsIn(JSON.parse((await makeWorld().call('GET', '/openapi.json')).text))

interface Stage {
  readonly world: World
  readonly tokens: readonly string[]
}

/** A young world with somebody of every kind in it. */
const makeStage = async (): Promise<Stage> => {
  const world = makeWorld()
  return { world, tokens: [await world.signIn(person('oAnn')), await world.register('bob'), await world.anonymous()] }
}

/** What a field may really hold, so that requests get far; codes and payloads are drawn when the request is made. */
const likely: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  code: fc.constantFrom('fresh code', 'used', ''),
  create_user: fc.boolean(),
  overwrite: fc.boolean(),
  update_userprofile: fc.constantFrom('setnx', 'overwrite', 'false', false),
  username: fc.oneof(fc.constant('Bob'), fc.string({ minLength: 1, maxLength: 4 })),
  email: fc.emailAddress(),
  phone: fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String),
  password: fc.constantFrom(password, 'wrong password'),
  new_password: fc.constantFrom(password, 'battery staple'),
  gender: fc.constantFrom(0, 1, 2),
}

const anything = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>
const fieldsOf = new Map(bodyRoutes.map(({ method, callable, fields }) => [`${method} ${callable}`, fields]))

const bodyFor = (fields: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: recordOf(fields, {}) }, recordOf(fields, { requiredKeys: [] }))

const recordOf = (fields: readonly string[], constraints: { readonly requiredKeys?: [] }): fc.Arbitrary<unknown> =>
  fc.record(
    Object.fromEntries(
      fields.map((field) => [field, fc.oneof({ weight: 20, arbitrary: likely[field] ?? fc.string() }, anything)]),
    ),
    { ...constraints, noNullPrototype: true },
  )

const saidFor = (fields: readonly string[]): fc.Arbitrary<Said> =>
  fc.record(
    {
      json: fc.oneof({ weight: 9, arbitrary: bodyFor(fields) }, anything) as fc.Arbitrary<Json>,
      token: fc.oneof({ weight: 5, arbitrary: fc.constantFrom('0', '1', '2') }, fc.string()),
      client: fc.oneof(
        { weight: 9, arbitrary: fc.constant('client-a') },
        fc.constantFrom('client-b', 'client-z', ''),
        fc.string(),
      ),
      headers: fc.dictionary(
        fc.constantFrom(
          'accept-language',
          'content-type',
          'content-encoding',
          'x-forwarded-for',
          'x-hydrogen-env-id',
          'origin',
        ),
        fc.string(),
        { maxKeys: 1, noNullPrototype: true },
      ),
    },
    { requiredKeys: ['json'], noNullPrototype: true },
  )

type JsonObject = { readonly [key: string]: Json }

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** Tokens that count, fresh codes, and payloads that open, in place of what only stands for them. */
const alive = ({ world, tokens }: Stage, said: Said, seed: number): Said => {
  const token = tokens[Number(said.token)] ?? said.token
  if (!isObject(said.json)) return { ...said, token }
  const who = person(seed % 2 === 0 ? 'oAnn' : `o${seed % 50}`)
  const phone = world.phoneOf(who, `139${String(seed).padStart(8, '0')}`)
  const payload = 'rawData' in said.json ? world.profileOf(who) : 'iv' in said.json ? phone : {}
  const code = said.json['code'] === 'fresh code' ? { code: world.code(who) } : {}
  return { ...said, token, json: { ...said.json, ...code, ...(seed % 3 === 0 ? {} : payload) } }
}

describe.each(allRoutes)('generated requests to $method $callable', ({ method, path, callable }) => {
  it('get no 5xx, and no answer that is not described', { timeout: fullTime }, async () => {
    const fields = fieldsOf.get(`${method} ${callable}`) ?? []
    const ids = fc.oneof(
      fc.nat(4).map(String),
      fc.string({ minLength: 1 }).filter((id) => !/[/?#]/.test(id)),
    )
    let [stage, calls] = [await makeStage(), 0]
    await fc.assert(
      fc.asyncProperty(saidFor(fields), ids, fc.nat(99_999_999), async (said, id, seed) => {
        if (++calls % 20 === 0) stage = await makeStage()
        const reply = await stage.world.call(method, path.replace(':id', id), alive(stage, said, seed))
        expect(reply.status).toBeLessThan(500)
        expect(problemOf(method, path.replace(':id', 'x'), reply)).toBe(null)
      }),
      { numRuns: fullSize(60, 10_000) },
    )
  })
})
