import * as t from 'io-ts'
import { checked } from '../checked.ts'
import { wholeNumber } from '../whole-number.ts'

/** Nothing of the exchange happens, and the code stays good. */
export type FaultInstead =
  /** Any status, with a body or a place to go to. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly body?: string
      readonly location?: string
    }
  /** A refusal of the platform, such as 100200410: too many requests. */
  | { readonly kind: 'result'; readonly result: number }
  /** Status 200 and this JSON: wrong shapes. */
  | { readonly kind: 'reply'; readonly reply: unknown }
  /** Status 200 and this text, or a page of HTML. */
  | { readonly kind: 'malformed'; readonly text?: string }
  /** The connection is reset. */
  | { readonly kind: 'outage' }

/** The exchange happens and the code is spent, but something is wrong with the way back. */
export type FaultAfterwards =
  | { readonly kind: 'latency'; readonly milliseconds: number }
  | { readonly kind: 'silence' }
  /** Before the headers, or (the default) in the middle of the body. */
  | { readonly kind: 'reset'; readonly when?: 'headers' | 'body' }
  | { readonly kind: 'truncated' }
  /** The reply with so much white space (10 MiB) before it. */
  | { readonly kind: 'oversized'; readonly bytes?: number }
  /** One byte in each interval (1 s). */
  | { readonly kind: 'drip'; readonly milliseconds?: number }

export type Fault = FaultInstead | FaultAfterwards

const kind = <K extends Fault['kind']>(name: K): t.TypeC<{ kind: t.LiteralC<K> }> => t.type({ kind: t.literal(name) })
const milliseconds = wholeNumber(0, 24 * 60 * 60 * 1000)
/** No header carries anything else. */
const location = checked('printable ASCII', (u): u is string => typeof u === 'string' && /^[\x21-\x7e]*$/.test(u))
const json = checked('JSON', (u): u is unknown => u !== undefined)

export const FaultCodec: t.Type<Fault, unknown> = t.union([
  t.intersection([kind('status'), t.type({ status: wholeNumber(200, 599) }), t.partial({ body: t.string, location })]),
  t.intersection([kind('result'), t.type({ result: wholeNumber(2, Number.MAX_SAFE_INTEGER) })]),
  t.intersection([kind('reply'), t.type({ reply: json })]),
  t.intersection([kind('malformed'), t.partial({ text: t.string })]),
  kind('outage'),
  t.intersection([kind('latency'), t.type({ milliseconds })]),
  kind('silence'),
  t.intersection([kind('reset'), t.partial({ when: t.keyof({ headers: null, body: null }) })]),
  kind('truncated'),
  t.intersection([kind('oversized'), t.partial({ bytes: wholeNumber(0, 64 * 1024 * 1024) })]),
  t.intersection([kind('drip'), t.partial({ milliseconds })]),
])
