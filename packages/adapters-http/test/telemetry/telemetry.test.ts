import { annotateSpan, traced } from '@ks-auth/adapters-http/telemetry'
import { context, SpanKind } from '@opentelemetry/api'
import { describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { send } from '../support/send.ts'
import { useOpenTelemetry } from '../support/use-open-telemetry.ts'
import { makeWorld } from '../support/world.ts'

describe('OpenTelemetry that the host has set up', () => {
  const { tracer, recorded } = useOpenTelemetry()

  it('gets a server span of every request, named by method and route', async () => {
    const { handle } = makeWorld({ observe: annotateSpan })
    await send(traced(handle), 'GET', '/hserve/v2.5/user/info/17/', { headers: { 'x-parent': 'abc' } })
    expect(recorded).toEqual([
      {
        name: 'GET /hserve/v2.5/user/info/:id/',
        kind: SpanKind.SERVER,
        parent: 'abc',
        attributes: {
          'http.request.method': 'GET',
          'http.route': '/hserve/v2.5/user/info/:id/',
          'http.response.status_code': 401,
          'error.type': 'not_signed_in',
          'ks_auth.request_id': 'request-1',
        },
        error: false,
        ended: true,
      },
    ])
  })

  it('gets nothing that a request chose', async () => {
    const { handle } = makeWorld({ observe: annotateSpan })
    await send(traced(handle), 'BREW', '/secret/', { token: 'secret', json: { code: 'secret' } })
    expect(recorded).toMatchObject([{ name: 'other', attributes: { 'http.request.method': '_OTHER' } }])
    expect(JSON.stringify(recorded)).not.toContain('secret')
  })

  it('sees a failure of ours as an error', async () => {
    const world = makeWorld({ observe: annotateSpan })
    world.ks.breakDown()
    const json = { code: world.code(person('oAnn')) }
    await send(traced(world.handle), 'POST', '/hserve/v2.5/idp/kuaishou/silent-login/', { json })
    expect(recorded).toMatchObject([{ error: true, attributes: { 'error.type': 'ks_unavailable' } }])
  })

  it('has the spans of interleaved requests kept apart', async () => {
    const { handle } = makeWorld({ observe: annotateSpan })
    const paths = ['/livez', '/hserve/v2.5/user/info/1/', '/auth/sessions/', '/readyz']
    const requests = Array.from({ length: 40 }, (_, index) => send(traced(handle), 'GET', paths[index % 4] ?? ''))
    await Promise.all(requests)
    const patterns = ['GET /livez', 'GET /hserve/v2.5/user/info/:id/', 'GET /auth/sessions/', 'GET /readyz']
    expect(recorded.map(({ name }) => name)).toEqual(Array.from({ length: 40 }, (_, index) => patterns[index % 4]))
  })

  it("has the host's own span of a request named", async () => {
    const { handle } = makeWorld({ observe: annotateSpan })
    await tracer.startActiveSpan('HTTP GET', {}, context.active(), () => send(handle, 'GET', '/livez'))
    expect(recorded).toMatchObject([{ name: 'GET /livez' }])
  })
})

describe('OpenTelemetry that nobody has set up', () => {
  it('costs nothing but the calls', async () => {
    const { handle } = makeWorld({ observe: annotateSpan })
    expect(await send(traced(handle), 'GET', '/livez')).toMatchObject({ status: 200 })
  })
})
