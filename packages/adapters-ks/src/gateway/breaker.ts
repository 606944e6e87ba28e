import * as O from 'fp-ts/lib/Option.js'

/** Leave to try once. How it ended has to be told. */
export type Permit = (succeeded: boolean) => void

export interface Breaker {
  /** Milliseconds until asking makes sense; 0 when it does now. */
  readonly wait: () => number
  readonly enter: () => O.Option<Permit>
}

interface BreakerOptions {
  readonly failures: number
  readonly pause: number
  /** A monotonic clock, in milliseconds. */
  readonly now: () => number
}

/** Opens after so many failures in a row; after the pause it admits one probe, which closes it or opens it anew. */
export const makeBreaker = ({ failures, pause, now }: BreakerOptions): Breaker => {
  let state: 'closed' | 'open' | 'probing' = 'closed'
  let failed = 0
  let openUntil = 0
  // What was admitted before the last change of state has no say about the present one.
  let epoch = 0

  const change = (next: typeof state): void => {
    state = next
    epoch++
  }

  // The count stays full while the breaker is open, so that one failure of the probe opens it anew.
  const settle = (succeeded: boolean): void => {
    failed = succeeded ? 0 : failed + 1
    if (failed >= failures) {
      change('open')
      openUntil = now() + pause
    } else if (state === 'probing') {
      change('closed')
    }
  }

  const wait = (): number => {
    if (state === 'closed') return 0
    return state === 'probing' ? pause : Math.max(0, openUntil - now())
  }

  return {
    wait,
    enter: () => {
      if (wait() > 0) return O.none
      if (state === 'open') change('probing')
      const admitted = epoch
      return O.some((succeeded) => {
        if (admitted === epoch) settle(succeeded)
      })
    },
  }
}
