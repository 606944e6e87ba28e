import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { cpuTime } from '../support/cpu-time.ts'
import { fullSize } from '../support/full-size.ts'
import { fullTime } from '../support/full-time.ts'
import { person } from '../support/person.ts'
import { bodyRoutes } from '../support/request-bodies.ts'
import { makeWorld } from '../support/world.ts'

/** What slow expressions, normalisers and parsers stumble over. */
const seeds = [
  'a',
  ' ',
  '\t',
  '0',
  '+',
  '.',
  '@',
  'a@',
  'a.',
  '@a.',
  '%00',
  '\\',
  '"',
  '{"a":',
  '[',
  '\u0000',
  '\u0301',
  '\u0345',
  '\ufdfa',
  '\ufb03',
  '\u{1f600}',
  '\ud800',
  '\u202e',
  'http://',
  "' or 1=1 --",
  '$&',
]

/** As often as a body of 64 KiB has room for. */
const fill = (seed: string): string => seed.repeat(Math.floor(60_000 / (Buffer.byteLength(JSON.stringify(seed)) - 2)))

const text = fc
  .tuple(fc.constantFrom(...seeds), fc.constantFrom(...seeds, ''), fc.constantFrom(1, 40, 1000, 60_000))
  .map(([seed, last, size]) => fill(seed).slice(0, size) + last)

const fields = bodyRoutes.flatMap(({ fields: names, ...route }) => names.map((field) => ({ ...route, field })))

/** Whole bodies that a parser may stumble over, each as long as a body may be. */
const bodies: Readonly<Record<string, string>> = {
  'an array in an array in an array': '['.repeat(60_000),
  'closed arrays': `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
  'an object in an object in an object': '{"a":'.repeat(12_000),
  'many members': `{${Array.from({ length: 5500 }, (_, i) => `"k${i}":0`).join()}}`,
  'one member many times': `{${'"a":0,'.repeat(10_000)}"a":0}`,
  'many empty objects': `{"a":[${'{},'.repeat(20_000)}{}]}`,
  'a long number': `{"code":${'1'.repeat(60_000)}}`,
  'a long exponent': `{"code":1e${'1'.repeat(60_000)}}`,
  'many escapes': `{"code":"${'\\u0061'.repeat(10_000)}"}`,
  'an endless text': `{"code":"${'\\"'.repeat(30_000)}`,
  blanks: ' '.repeat(60_000),
  'keys that are prototypes': `{${Array.from({ length: 3000 }, (_, i) => `"__proto__${'_'.repeat(i % 3)}":0`).join()}}`,
}

/** Headers that are read, longer than Node lets them be. */
const headers: Readonly<Record<string, readonly string[]>> = {
  'accept-language': ['zh,', 'zh-', 'zh;q=', ' '],
  authorization: ['Hydrogen-r1 ', 'Hydrogen-r1 a', ' '],
  'content-type': ['application/json;', 'application/json ', 'application/json; charset="', ' '],
  expect: ['100-continue,'],
  host: ['a,', 'a.'],
  origin: ['https://', 'https://example.com'],
  'x-forwarded-for': [',2001:db8::1', ',10.0.0.1', ',', '1.', ':', '::1%a', ' '],
  'x-hydrogen-client-id': ['client-a'],
  'x-hydrogen-request-method': ['PUT', 'PUT,'],
}

const trustedProxies = ['10.0.0.0/8', '2001:db8::/32']

const worst = { place: '', time: 0 }
const measure = async (place: string, work: () => Promise<unknown>): Promise<void> => {
  const time = await cpuTime(work)
  if (time > worst.time) Object.assign(worst, { place, time })
  expect(time).toBeLessThan(50)
}

describe('no text that fits into a request takes 50 ms of the processor (T28)', () => {
  afterAll(() => {
    console.log(`adversarial text: ${worst.time.toFixed(1)} ms at worst, ${worst.place}`)
  })

  it('in any field of any route', { timeout: fullTime }, async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(person('oAnn'))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), text, async ({ method, callable, field }, hostile) => {
        const json = { code: 'code', password: 'password', [field]: hostile, [hostile.slice(0, 100)]: 1 }
        await measure(`${field} of ${callable}: ${JSON.stringify(hostile.slice(0, 20))}`, async () => {
          expect((await call(method, callable, { token, json })).status).toBeLessThan(500)
        })
      }),
      { numRuns: fullSize(200, 10_000) },
    )
  })

  it('as a whole body', async () => {
    const { call, signIn } = makeWorld()
    const token = await signIn(person('oAnn'))
    const all = [...Object.entries(bodies), ...seeds.map((seed) => [JSON.stringify(seed), fill(seed)] as const)]
    for (const [name, hostile] of all)
      for (const [method, path] of [
        ['POST', '/hserve/v2.5/idp/kuaishou/authenticate/'],
        ['PUT', '/hserve/v2.5/user/info/'],
      ] as const)
        await measure(`${name} as body`, () => call(method, path, { token, text: hostile }))
  })

  it('as data of the platform', async () => {
    const { call, code, device } = makeWorld()
    const ann = person('oAnn')
    for (const [name, hostile] of Object.entries(bodies)) {
      const sealed = device.encrypt(hostile.slice(0, 40_000), ann.sessionKey)
      await measure(`${name}, sealed`, () =>
        call('POST', '/hserve/v2.5/idp/kuaishou/phone-login/', { json: { code: code(ann), ...sealed } }),
      )
    }
  })

  it('as a path', async () => {
    const { call } = makeWorld()
    for (const hostile of seeds.map(fill))
      for (const path of [`/${hostile}/`, `/hserve/v2.5/user/info/${hostile}/`, `/auth/sessions/${hostile}/`, hostile])
        await measure(`${JSON.stringify(path.slice(0, 40))} as path`, () => call('GET', path))
  })

  it('as a header', async () => {
    const { call } = makeWorld({ trustedProxies, corsOrigins: ['https://example.com'] })
    for (const [name, own] of Object.entries(headers))
      for (const seed of [...own, ...seeds])
        await measure(`${JSON.stringify(seed)} as ${name}`, () =>
          call('POST', '/hserve/v2.1/login/username/', { json: {}, headers: { [name]: fill(seed) } }, '10.0.0.1'),
        )
  })
})
