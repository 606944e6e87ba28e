import * as t from 'io-ts'
import { type Fault, FaultCodec } from '../faults/fault.ts'

/** `POST /simulator/codes`: one person logs in. `keepKey`: the session_key stays as it is. */
export interface CodeOrder {
  readonly openid: string
  readonly appId?: string
  readonly keepKey?: boolean
  /** Happens when this code is exchanged. */
  readonly fault?: Fault
}

export const CodeOrderCodec: t.Type<CodeOrder, unknown> = t.intersection([
  t.type({ openid: t.string }),
  t.partial({ appId: t.string, keepKey: t.boolean, fault: FaultCodec }),
])
