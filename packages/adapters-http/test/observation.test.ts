import type { Observation } from '@ks-auth/adapters-http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allRoutes } from './support/all-routes.ts'
import { fullSize } from './support/full-size.ts'
import { person } from './support/person.ts'
import { scriptedRun } from './support/scripted-run.ts'
import { send } from './support/send.ts'
import { makeWorld } from './support/world.ts'

const watched = () => {
  const seen: Observation[] = []
  return { seen, world: makeWorld({ observe: (observation) => seen.push(observation) }) }
}

describe('whoever observes', () => {
  it('is told once of every answer: which route, how it ended, how long it took', async () => {
    const { seen, world } = watched()
    const token = await world.signIn(person('oAnn'))
    await world.call('GET', '/hserve/v2.5/user/info/99/', { token })
    await world.call('BREW', '/nowhere/')
    expect(
      seen.map(({ milliseconds, ...rest }) => ({ ...rest, timed: milliseconds >= 0 && milliseconds < 10_000 })),
    ).toEqual([
      {
        id: 'request-1',
        method: 'POST',
        route: '/hserve/v2.5/idp/kuaishou/silent-login/',
        status: 201,
        failure: null,
        timed: true,
      },
      {
        id: 'request-2',
        method: 'GET',
        route: '/hserve/v2.5/user/info/:id/',
        status: 404,
        failure: 'no_such_user',
        timed: true,
      },
      { id: 'request-3', method: 'other', route: null, status: 404, failure: 'no_such_path', timed: true },
    ])
  })

  it('is told what the answer says', async () => {
    const { seen, world } = watched()
    const exchanges = await scriptedRun(world, (method, path, said) =>
      send(world.handle, method, path.split('?', 1)[0] ?? '', said),
    )
    expect(seen.map(({ id, status, failure }) => [id, status, failure])).toEqual(
      exchanges.map(({ status, headers }) => [headers['x-request-id'], status, headers['x-ks-auth-failure'] ?? null]),
    )
  })

  it('is told nothing that a request chose: every word is from a list (T37)', async () => {
    const { seen, world } = watched()
    const routes: ReadonlySet<unknown> = new Set([null, ...allRoutes.map(({ path }) => path)])
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\r\n{"level":"error"}', '\u001b[2J', '\u2028', '%0d%0a', '${jndi:ldap://x}', '"},{"a":"'),
    )
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (text, other) => {
        await world.call(text, `/hserve/v2.5/user/info/${other}/`, { token: text, client: other })
        await world.call('POST', '/hserve/v2.5/idp/kuaishou/silent-login/', {
          json: { code: text, [other]: text },
          headers: { 'x-request-id': text, 'user-agent': other, 'x-forwarded-for': text, 'accept-language': other },
        })
        for (const observation of seen.splice(0)) {
          expect(routes.has(observation.route)).toBe(true)
          expect(['GET', 'POST', 'PUT', 'DELETE', 'other']).toContain(observation.method)
          expect(observation.failure ?? '').toMatch(/^[a-z_]*$/)
          expect(observation.id).toMatch(/^request-\d+$/)
        }
      }),
      { numRuns: fullSize(200, 10_000) },
    )
  })

  it('changes no answer by failing', async () => {
    const fail = (): never => {
      throw new Error('a broken listener')
    }
    const { call } = makeWorld({ observe: fail, report: fail })
    expect(await call('GET', '/livez')).toMatchObject({ status: 200 })
    expect(await call('GET', '/nowhere/')).toMatchObject({ status: 404 })
  })
})

describe('whoever gets reports', () => {
  it('is told of failures only, with the request id and the cause', async () => {
    const told: unknown[] = []
    const cause = new Error('disk is gone')
    const { call, signIn } = makeWorld(
      { report: (failure, { path }, id) => told.push([failure, path, id]) },
      ({ users }) => ({
        users: {
          ...users,
          findById: () => async () => ({ _tag: 'Left', left: { _tag: 'StorageUnavailable', cause } }),
        },
      }),
    )
    const token = await signIn(person('oAnn'))
    const reply = await call('GET', '/hserve/v2.5/user/info/2/', { token })
    expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '1' } })
    expect(reply.text).not.toContain('disk')
    expect(told).toEqual([[{ _tag: 'StorageUnavailable', cause }, '/hserve/v2.5/user/info/2/', 'request-2']])
  })
})
