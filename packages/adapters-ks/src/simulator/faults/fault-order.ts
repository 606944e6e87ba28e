import * as t from 'io-ts'
import { wholeNumber } from '../whole-number.ts'
import { type Fault, FaultCodec } from './fault.ts'

/** `POST /simulator/faults`: happens to the next `times` exchanges, or to all until `DELETE /simulator/faults`. */
export interface FaultOrder {
  readonly fault: Fault
  readonly times?: number
  readonly appId?: string
}

export const FaultOrderCodec: t.Type<FaultOrder, unknown> = t.intersection([
  t.type({ fault: FaultCodec }),
  t.partial({ times: wholeNumber(1, 1_000_000), appId: t.string }),
])
