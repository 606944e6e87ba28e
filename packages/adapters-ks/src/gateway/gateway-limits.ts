/** Bounds of a gateway. Times are in milliseconds. */
export interface GatewayLimits {
  /** For a connection to stand. */
  readonly connectTimeout: number
  /** From the call to its answer, all waiting included. */
  readonly deadline: number
  /** For a free place among the concurrent exchanges. */
  readonly maxWait: number
  readonly concurrency: number
  /** How many may wait for a place. */
  readonly queue: number
  readonly maxReplyBytes: number
  /** As many failures in a row open the breaker, ... */
  readonly breakerFailures: number
  /** ... and after this long one exchange may try again. */
  readonly breakerPause: number
}

export const defaultGatewayLimits: GatewayLimits = {
  connectTimeout: 2000,
  deadline: 5000,
  maxWait: 1000,
  concurrency: 128,
  queue: 256,
  maxReplyBytes: 64 * 1024,
  breakerFailures: 10,
  breakerPause: 2000,
}
