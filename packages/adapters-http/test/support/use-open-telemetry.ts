import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Context,
  type ContextManager,
  context,
  propagation,
  ROOT_CONTEXT,
  type TextMapPropagator,
  trace,
} from '@opentelemetry/api'
import { afterEach, beforeEach } from 'vitest'
import { makeRecordingTracer } from './recording-tracer.ts'

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

/**
 * What a host sets up, as small as it can be, for the tests of the calling block: spans that remember, contexts that follow
 * awaits, `x-parent` for propagation.
 */
export const useOpenTelemetry = (): ReturnType<typeof makeRecordingTracer> => {
  const { tracer, recorded } = makeRecordingTracer()

  beforeEach(() => {
    recorded.length = 0
    trace.setGlobalTracerProvider({ getTracer: () => tracer })
    context.setGlobalContextManager(contexts())
    propagation.setGlobalPropagator(parentHeader)
  })
  afterEach(() => {
    trace.disable()
    context.disable()
    propagation.disable()
  })

  return { tracer, recorded }
}
