import {
  type Attributes,
  type Context,
  context,
  type Span,
  type SpanKind,
  type SpanOptions,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'

interface Recorded {
  name: string
  kind: SpanKind | undefined
  parent: string | undefined
  attributes: Attributes
  error: boolean
  ended: boolean
}

/** A tracer whose spans remember what they were told. */
export const makeRecordingTracer = (): { readonly tracer: Tracer; readonly recorded: Recorded[] } => {
  const recorded: Recorded[] = []

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

  return { tracer, recorded }
}
