import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullSize } from '../support/full-size.ts'
import { fullTime } from '../support/full-time.ts'
import { makeWorld, password } from '../support/world.ts'

/** Spellings that people and their keyboards hold for the same name, and some that are not. */
const respelled: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => name.normalize('NFKC'),
  (name) => name.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  (name) => name.replaceAll('k', '\u212a').replaceAll('s', '\u017f'),
  (name) => `${name} `,
  (name) => `${name}\u0000`,
  (name) => `${name}\u200d`,
]

describe('a name (T33)', () => {
  it.each(['username', 'email'])(
    'logs in under exactly the spellings that it takes: %s',
    { timeout: fullTime },
    async (kind) => {
      const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      const whole = kind === 'email' ? names.map((name) => `${name}@Example.com`) : names
      await fc.assert(
        fc.asyncProperty(whole, fc.constantFrom(...respelled), async (name, respell) => {
          const { call } = makeWorld()
          const ask = (what: string, text: string) =>
            call('POST', `/hserve/v2.1/${what}/${kind}/`, { json: { [kind]: text, password } })
          fc.pre((await ask('register', name)).status === 201)
          const login = await ask('login', respell(name))
          const again = await ask('register', respell(name))
          expect(again.headers['x-ks-auth-failure'] === `${kind}_taken`).toBe(login.body['user_id'] === 1)
        }),
        { numRuns: fullSize(300, 10_000) },
      )
    },
  )
})

describe('text with characters that nobody sees', () => {
  const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u2764\ufe0f'

  it('is no name, so that none has a twin', async () => {
    const { call, register } = makeWorld()
    const token = await register('ann')
    for (const text of ['ann\u200b', '\ufeffann', 'an\u200dn', '\u202eann', 'ann\u2800', 'ann\ufe0f', family]) {
      const asked = [
        call('POST', '/hserve/v2.1/register/username/', { json: { username: text, password } }),
        call('PUT', '/hserve/v2.2/user/account/', { token, json: { username: text } }),
        call('PUT', '/hserve/v2.2/user/account/', { token, json: { email: `${text}@example.com` } }),
      ]
      const codes = (await Promise.all(asked)).map(({ headers }) => headers['x-ks-auth-failure'])
      expect(codes).toEqual(['malformed_username', 'malformed_username', 'malformed_email'])
    }
  })

  it('is kept as it is in a profile', async () => {
    const { call, register } = makeWorld()
    const token = await register('ann')
    const written = await call('PUT', '/hserve/v2.5/user/info/', { token, json: { nickname: family } })
    expect(written).toMatchObject({ status: 200, body: { nickname: family } })
  })
})

describe('a phone (T35)', () => {
  it('is one account in all its spellings, and shown in one', { timeout: fullTime }, async () => {
    const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String)
    const spell = fc.constantFrom(
      (number: string) => number,
      (number: string) => `+86${number}`,
      (number: string) => ` ${number}`,
      (number: string) => `+86 ${number}`,
      (number: string) => `86${number}`,
      (number: string) => `0${number}`,
      (number: string) => number.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    )
    await fc.assert(
      fc.asyncProperty(mobile, spell, spell, async (number, first, second) => {
        const { call } = makeWorld()
        const register = (phone: string) => call('POST', '/hserve/v2.1/register/phone/', { json: { phone, password } })
        const replies = [await register(first(number)), await register(second(number))]
        const done = replies.filter(({ status }) => status === 201)
        expect(done.length).toBeLessThan(2)
        for (const { body } of done) expect(body['_phone']).toBe(number)
        for (const { status } of replies) expect([201, 400]).toContain(status)
      }),
      { numRuns: fullSize(300, 10_000) },
    )
  })
})
