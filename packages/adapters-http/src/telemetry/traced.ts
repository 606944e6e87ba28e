import { context, propagation, SpanKind, type TextMapGetter, trace } from '@opentelemetry/api'
import type { HttpRequest } from '../http-request.ts'
import type { Handler } from '../make-handler.ts'

const headers: TextMapGetter<HttpRequest> = {
  get: ({ header }, name) => header(name.toLowerCase()),
  keys: () => [],
}

/**
 * Answers each request within a server span, a child of the span that the request names. Nothing happens unless the host
 * has set OpenTelemetry up. Not for hosts that instrument HTTP themselves: there `annotateSpan` is enough.
 */
export const traced =
  (handle: Handler): Handler =>
  (request) => {
    const parent = propagation.extract(context.active(), request, headers)
    const tracer = trace.getTracer('@ks-auth/adapters-http')
    return tracer.startActiveSpan('HTTP', { kind: SpanKind.SERVER }, parent, async (span) => {
      const response = await handle(request)
      span.end()
      return response
    })
  }
