import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { readCodeReply } from '../../src/gateway/read-code-reply.ts'
import { fullSize } from '../full-size.ts'

const sessionKey = 'jItsua/qXtgnBBffuKcKqQ=='
const good = { result: 1, open_id: 'f18f5a8e7a3bb15614bf57244ac59400', session_key: sessionKey }
const bytes = (body: unknown): Buffer => Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
const read = (body: unknown, status = 200): unknown => readCodeReply({ status, body: bytes(body) })
const left = (_tag: string): unknown => E.left({ _tag })

describe('the reply of an exchange', () => {
  it('logs in the person that it names', () => {
    expect(read(good)).toEqual(E.right({ openid: good.open_id, sessionKey }))
    expect(read({ ...good, request_id: 'x', union_id: 'y' })).toEqual(E.right({ openid: good.open_id, sessionKey }))
  })

  it.each([
    [100200105, 'CodeRejected'],
    [100200100, 'CodeRejected'],
    [10000200, 'CodeRejected'],
    [100200101, 'KsMisconfigured'],
    [100200102, 'KsMisconfigured'],
    [100200103, 'KsMisconfigured'],
    [100200104, 'KsMisconfigured'],
    ...Array.from({ length: 10 }, (_, i): [number, string] => [100200106 + i, 'KsMisconfigured']),
    [10200501, 'KsMisconfigured'],
    [1026, 'KsMisconfigured'],
    [100200410, 'KsThrottled'],
    [100200301, 'KsThrottled'],
    [10000302, 'KsThrottled'],
    [10000303, 'KsThrottled'],
    [100200500, 'KsUnavailable'],
    [10000500, 'KsUnavailable'],
  ])('means by result %i that it is %s, at status 200 and at 4xx', (result, tag) => {
    for (const status of [200, 400, 401, 403, 404])
      expect(read({ result, error: 'word', error_msg: '文字' }, status)).toEqual(left(tag))
  })

  it('refuses with the number of a result that nobody explains', () => {
    for (const result of [0, -1, 2, 100200099, 100200116, 100200999, 99999])
      expect(read({ result })).toEqual(E.left({ _tag: 'KsRefused', result }))
  })

  it('is no answer with a status of the 3xx or 5xx, whatever it says', () => {
    for (const status of [301, 302, 307, 308, 500, 502, 503, 504])
      for (const body of [good, { result: 100200105 }]) expect(read(body, status)).toEqual(left('KsUnavailable'))
  })

  it('is a throttle with status 429', () => {
    for (const body of [good, '<html>', '']) expect(read(body, 429)).toEqual(left('KsThrottled'))
  })

  it('logs nobody in with another status than 200', () => {
    for (const status of [201, 202, 204, 206, 400, 401, 404]) expect(read(good, status)).toEqual(left('KsUnavailable'))
  })

  it.each([
    ['no openid', { ...good, open_id: undefined }],
    ['an empty openid', { ...good, open_id: '' }],
    ['an openid that is null', { ...good, open_id: null }],
    ['an openid that is a number', { ...good, open_id: 7 }],
    ['an openid in a list', { ...good, open_id: [good.open_id] }],
    ['an openid with a control character', { ...good, open_id: 'o\u0000' }],
    ['an openid without end', { ...good, open_id: 'o'.repeat(129) }],
    ['no key', { ...good, session_key: undefined }],
    ['an empty key', { ...good, session_key: '' }],
    ['a key of 15 bytes', { ...good, session_key: Buffer.alloc(15).toString('base64') }],
    ['a key of 17 bytes', { ...good, session_key: Buffer.alloc(17).toString('base64') }],
    ['a key without padding', { ...good, session_key: sessionKey.slice(0, 22) }],
    ['a key with stray bits', { ...good, session_key: `${sessionKey.slice(0, 21)}R==` }],
    ['a key in the other alphabet', { ...good, session_key: sessionKey.replace('/', '_') }],
    ['a result that is text', { ...good, result: '1' }],
    ['a result that is true', { ...good, result: true }],
    ['no result', { ...good, result: undefined }],
    ['names in another case', { Result: 1, Open_id: 'o', Session_key: sessionKey }],
    ['its members in an envelope', { result: 1, data: good }],
    ['a list', [good]],
    ['null', null],
    ['text', JSON.stringify('ok')],
    ['nothing', ''],
    ['HTML', '<html><body>502</body></html>'],
    ['half of it', JSON.stringify(good).slice(0, 60)],
    ['something after it', `${JSON.stringify(good)}{}`],
    ['a byte order mark', `\ufeff${JSON.stringify(good)}`],
    ['a prototype', `{"__proto__":${JSON.stringify(good)}}`],
  ])('logs nobody in with %s', (_, body) => {
    expect(read(body)).toEqual(left('KsUnavailable'))
  })

  it('is UTF-8 or no answer', () => {
    const reply = JSON.stringify({ ...good, open_id: '快手' })
    expect(E.isRight(readCodeReply({ status: 200, body: Buffer.from(reply) }))).toBe(true)
    expect(readCodeReply({ status: 200, body: Buffer.from(reply, 'utf16le') })).toEqual(left('KsUnavailable'))
    const [before, after] = JSON.stringify({ ...good, open_id: '|' })
      .split('|')
      .map((part) => Buffer.from(part))
    const latin1 = Buffer.concat([before ?? Buffer.of(), Buffer.of(0xe9), after ?? Buffer.of()])
    expect(readCodeReply({ status: 200, body: latin1 })).toEqual(left('KsUnavailable'))
    const gbk = Buffer.concat([Buffer.from('{"result":1,"error_msg":"'), Buffer.from([0xbf, 0xec]), Buffer.from('"}')])
    expect(readCodeReply({ status: 200, body: gbk })).toEqual(left('KsUnavailable'))
  })

  it('keeps its text to itself', () => {
    const told = read({ result: 99999, error: 'canary', error_msg: 'canary', session_key: 'canary' })
    expect(JSON.stringify(told)).not.toContain('canary')
  })
})

describe('generated replies', () => {
  const member = fc.oneof(fc.jsonValue(), fc.constantFrom(1, '1', 100200105, sessionKey, 'o-ann', '', null))
  const shape = fc.record({ result: member, open_id: member, session_key: member }, { requiredKeys: [] })
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map(bytes),
    shape.map(bytes),
    fc
      .record({ cut: fc.nat(120), junk: fc.string() })
      .map(({ cut, junk }) => bytes(JSON.stringify(good).slice(0, cut) + junk)),
  )
  const status = fc.oneof(fc.constant(200), fc.integer({ min: 100, max: 599 }))

  const isWhole = (code: number, text: Uint8Array): boolean => {
    if (code !== 200) return false
    try {
      const { result, open_id, session_key } = JSON.parse(Buffer.from(text).toString())
      const isOpenid = typeof open_id === 'string' && open_id !== ''
      return result === 1 && isOpenid && Buffer.from(session_key, 'base64').length === 16
    } catch {
      return false
    }
  }

  it('log nobody in unless they are whole, and never throw', () => {
    const loggedIn = { count: 0 }
    fc.assert(
      fc.property(status, body, (code, text) => {
        const outcome = readCodeReply({ status: code, body: text })
        if (E.isRight(outcome)) loggedIn.count++
        return E.isLeft(outcome) || isWhole(code, text)
      }),
      { numRuns: fullSize(10_000, 100_000) },
    )
    expect(loggedIn.count).toBeGreaterThan(0)
  })
})
