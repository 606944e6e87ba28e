import type { Instant } from './instant.ts'

/** What was counted under one key: in the window, and in a row. */
export interface Attempts {
  readonly windowStart: Instant
  readonly attempts: number
  readonly consecutive: number
}
