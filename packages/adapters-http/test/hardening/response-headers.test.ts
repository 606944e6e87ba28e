import { describe, expect, it } from 'vitest'
import { scriptedRun } from '../support/scripted-run.ts'
import { send } from '../support/send.ts'
import { makeWorld } from '../support/world.ts'

const world = makeWorld()
const exchanges = await scriptedRun(world, (method, path, said) =>
  send(world.handle, method, path.split('?', 1)[0] ?? '', said),
)

const known = new Set([
  'allow',
  'cache-control',
  'content-security-policy',
  'content-type',
  'retry-after',
  'www-authenticate',
  'x-content-type-options',
  'x-ks-auth-failure',
  'x-request-id',
])

describe('the headers of every answer', () => {
  it('forbid caches and guesses, and name the character set', () => {
    for (const { headers } of exchanges) {
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      expect(headers['content-type']).toMatch(/^(?:application\/json|text\/html); charset=utf-8$/)
    }
  })

  it('are the ones that are documented: no cookie, no version, no redirect', () => {
    for (const { headers } of exchanges) expect(Object.keys(headers).filter((name) => !known.has(name))).toEqual([])
  })

  it('have WWW-Authenticate with every 401, and with nothing else', () => {
    for (const { status, headers } of exchanges) expect('www-authenticate' in headers).toBe(status === 401)
    expect(exchanges.filter(({ status }) => status === 401).length).toBeGreaterThan(3)
  })

  it('have Allow with every 405, Retry-After with every 429, and a code with every failure', () => {
    for (const { status, headers } of exchanges) {
      expect('allow' in headers).toBe(status === 405)
      expect('retry-after' in headers).toBe(status === 429)
      expect('x-ks-auth-failure' in headers).toBe(status >= 400)
    }
  })

  it('have an id that is new each time, whatever id a request brings', async () => {
    expect(new Set(exchanges.map(({ headers }) => headers['x-request-id'])).size).toBe(exchanges.length)
    const { handle } = makeWorld({ newRequestId: undefined })
    const own = { 'x-request-id': 'chosen', traceparent: `00-${'1'.repeat(32)}-${'1'.repeat(16)}-01` }
    const { headers } = await send(handle, 'GET', '/livez', { headers: own })
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
})
