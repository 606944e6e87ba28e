import * as t from 'io-ts'
import { wholeNumber } from '../whole-number.ts'

/** `POST /simulator/clock`: so many milliseconds pass at once. */
export interface ClockOrder {
  readonly advance: number
}

export const ClockOrderCodec: t.Type<ClockOrder, unknown> = t.type({ advance: wholeNumber(0, Number.MAX_SAFE_INTEGER) })
