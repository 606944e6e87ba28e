import { after, type Instant } from '../model/instant.ts'
import type { Clock } from '../ports.ts'

export interface FakeClock extends Clock {
  readonly advance: (milliseconds: number) => void
}

/** A clock that stands still until it is told otherwise. */
export const makeFakeClock = (start: Instant): FakeClock => {
  let now = start
  return {
    now: () => now,
    advance: (milliseconds) => {
      now = after(now, milliseconds)
    },
  }
}
