import { AsyncLocalStorage } from 'node:async_hooks'
import { annotateSpan, traced } from '@ks-auth/adapters-http/telemetry'
import {
  type Attributes,
  type Context,
  type ContextManager,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  type SpanOptions,
  SpanStatusCode,
  type TextMapPropagator,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { person } from '../support/person.ts'
import { send } from '../support/send.ts'
import { makeWorld } from '../support/world.ts'

interface Recorded {
  name: string
  kind: SpanKind | undefined
  parent: string | undefined
  attributes: Attributes
  error: boolean
  ended: boolean
}

const recorded: Recorded[] = []

/** What a host sets up, as small as it can be: spans that remember, contexts that follow awaits, `x-parent` for propagation. */
const startSpan = (name: string, options: SpanOptions = {}, within: Context = context.active()): Span => {
  const parent = trace.getSpan(within)?.spanContext().spanId
  const record: Recorded = { name, kind: options.kind, parent, attributes: {}, error: false, ended: false }
  recorded.push(record)
  const span: Span = {
    ...trace.wrapSpanContext({
      traceId: '1'.repeat(32),
      spanId: `${recorded.length}`.padStart(16, '0'),
      traceFlags: 1,
    }),
    spanContext: () => ({ traceId: '1'.repeat(32), spanId: `${recorded.length}`.padStart(16, '0'), traceFlags: 1 }),
    updateName: (text) => {
      record.name = text
      return span
    },
    setAttributes: (attributes) => {
      Object.assign(record.attributes, attributes)
      return span
    },
    setStatus: ({ code }) => {
      record.error = code === SpanStatusCode.ERROR
      return span
    },
    end: () => {
      record.ended = true
    },
  }
  return span
}

const tracer: Tracer = {
  startSpan,
  startActiveSpan: (name: string, ...rest: readonly unknown[]) => {
    const [options, within, run] = rest as [SpanOptions, Context, (span: Span) => unknown]
    const span = startSpan(name, options, within)
    return context.with(trace.setSpan(within, span), () => run(span)) as never
  },
}

const contexts = (): ContextManager => {
  const storage = new AsyncLocalStorage<Context>()
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, run, thisArg, ...input) => storage.run(active, () => run.call(thisArg as never, ...input)),
    bind: (_active, target) => target,
    enable: () => manager,
    disable: () => manager,
  }
  return manager
}

const parentHeader: TextMapPropagator = {
  inject: () => undefined,
  fields: () => ['x-parent'],
  extract: (within, carrier, getter) => {
    const spanId = getter.get(carrier, 'X-Parent')
    return typeof spanId === 'string'
      ? trace.setSpanContext(within, { traceId: '1'.repeat(32), spanId, traceFlags: 1, isRemote: true })
      : within
  },
}

const setUp = (): void => {
  recorded.length = 0
  trace.setGlobalTracerProvider({ getTracer: () => tracer })
  context.setGlobalContextManager(contexts())
  propagation.setGlobalPropagator(parentHeader)
}

const tearDown = (): void => {
  trace.disable()
  context.disable()
  propagation.disable()
}

describe('OpenTelemetry that the host has set up', () => {
  beforeEach(setUp)
  afterEach(tearDown)

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
