import * as t from 'io-ts'
import type { SeenExchange } from '../http/seen-exchange.ts'

/** `GET /simulator/exchanges`: the last thousand, oldest first. */
export interface SeenExchanges {
  readonly exchanges: readonly SeenExchange[]
}

export const SeenExchangesCodec: t.Type<SeenExchanges, unknown> = t.type({
  exchanges: t.readonlyArray(
    t.type({
      code: t.string,
      appId: t.string,
      result: t.union([t.number, t.null]),
      fault: t.union([t.string, t.null]),
    }),
  ),
})
