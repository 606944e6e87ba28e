import { SpanStatusCode, trace } from '@opentelemetry/api'
import type { Observe } from '../observation.ts'

/**
 * Names the span that is active while a request is answered, whoever started it: `traced`, or the host's own
 * instrumentation of HTTP. To be given as `observe`.
 */
export const annotateSpan: Observe = ({ id, method, route, status, failure }) => {
  const span = trace.getActiveSpan()
  if (span === undefined) return
  span.updateName(route === null ? method : `${method} ${route}`)
  span.setAttributes({
    'http.request.method': method === 'other' ? '_OTHER' : method,
    'http.response.status_code': status,
    'ks_auth.request_id': id,
    ...(route === null ? {} : { 'http.route': route }),
    ...(failure === null ? {} : { 'error.type': failure }),
  })
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
}
