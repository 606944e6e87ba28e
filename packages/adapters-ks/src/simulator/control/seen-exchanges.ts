import * as t from 'io-ts'

/** One code2session request as the platform saw it. `result` is null when a fault came instead of an answer. */
export interface SeenExchange {
  readonly code: string
  readonly appId: string
  readonly result: number | null
  readonly fault: string | null
}

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
