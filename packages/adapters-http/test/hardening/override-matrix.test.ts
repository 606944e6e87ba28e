import { describe, expect, it } from 'vitest'
import { allRoutes } from '../support/all-routes.ts'
import { makeWorld } from '../support/world.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT']
const forms = [
  'PUT',
  'DELETE',
  'put',
  'Delete',
  'GET',
  'POST',
  'PATCH',
  '',
  ' PUT',
  'PUT, DELETE',
  'PUT\u0000',
  'OPTIONS',
]
const paths = [...new Set(allRoutes.map(({ callable }) => callable))]

/** What the header may mean: PUT or DELETE, spelled so, on a POST. */
const meant = (method: string, form: string): string =>
  method === 'POST' && (form === 'PUT' || form === 'DELETE') ? form : method

describe.each(paths)('X-Hydrogen-Request-Method on %s (T30)', (path) => {
  it.each(methods)('changes nothing but a POST into a PUT or a DELETE: %s', async (method) => {
    const { call } = makeWorld()
    const ask = async (asked: string, headers: Readonly<Record<string, string>>) => {
      const reply = await call(asked, path, { headers })
      return [reply.status, reply.headers['x-ks-auth-failure'], reply.headers['allow']]
    }
    for (const form of forms)
      expect(await ask(method, { 'x-hydrogen-request-method': form })).toEqual(await ask(meant(method, form), {}))
  })

  it('has no other name', async () => {
    const { call } = makeWorld()
    const plain = await call('POST', path)
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override', '_method'])
      expect((await call('POST', path, { headers: { [name]: 'PUT' } })).status).toBe(plain.status)
  })
})
