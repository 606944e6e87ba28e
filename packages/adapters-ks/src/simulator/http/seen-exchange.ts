/** One code2session request as the platform saw it. `result` is null when a fault came instead of an answer. */
export interface SeenExchange {
  readonly code: string
  readonly appId: string
  readonly result: number | null
  readonly fault: string | null
}
