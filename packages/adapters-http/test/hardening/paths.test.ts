import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allRoutes } from '../support/all-routes.ts'
import { fullSize } from '../support/full-size.ts'
import { fullTime } from '../support/full-time.ts'
import { makeWorld } from '../support/world.ts'

const paths = [...new Set(allRoutes.map(({ callable }) => callable))]

const twists: readonly ((path: string, at: number, text: string) => string)[] = [
  (path) => path.slice(0, -1),
  (path) => `/${path}`,
  (path) => `${path}/`,
  (path) => `${path}..`,
  (path) => `/x/..${path}`,
  (path) => `/.${path}`,
  (path) => path.toUpperCase(),
  (path) => path.replaceAll('/', '\\'),
  (path) => path.replaceAll('/', '%2f'),
  (path) => `${path};a=b`,
  (path) => `http://localhost${path}`,
  (path) => `//localhost${path}`,
  (path, at, text) => path.slice(0, at) + text + path.slice(at),
  (path, at) => `${path.slice(0, at)}%${path.charCodeAt(at).toString(16)}${path.slice(at + 1)}`,
  (path, at) => `${path.slice(0, at)}%25${path.charCodeAt(at).toString(16)}${path.slice(at + 1)}`,
  (path, at) => path.slice(0, at) + path.slice(at + 1),
]

const twisted = fc
  .tuple(fc.constantFrom(...paths), fc.constantFrom(...twists), fc.nat(60), fc.string({ unit: 'binary', minLength: 1 }))
  .map(([path, twist, at, text]) => twist(path, at % path.length, text))

describe('a path (T31)', () => {
  it("is one of ours as it is written, or nobody's", { timeout: fullTime }, async () => {
    const { call } = makeWorld()
    await fc.assert(
      fc.asyncProperty(twisted, fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'), async (path, method) => {
        const reply = await call(method, path, { headers: { host: 'evil.example' } })
        const known = paths.includes(path) || /^\/(?:hserve\/v2\.5\/user\/info|auth\/sessions)\/[^/]+\/$/.test(path)
        expect(reply.status === 404 && reply.headers['x-ks-auth-failure'] === 'no_such_path').toBe(!known)
        expect(reply.status).toBeLessThan(500)
        expect(JSON.stringify(reply.headers)).not.toContain('evil')
        expect(reply.headers).not.toHaveProperty('location')
      }),
      { numRuns: fullSize(2000, 10_000) },
    )
  })
})
