import fc from 'fast-check'
import type { StepKind } from '../step-kind.ts'

interface Input {
  readonly milliseconds: number
}

const minute = 60_000
const hour = 60 * minute

/** Time that passes: a moment, a window of attempts, most of the life of a key or a session. */
export const wait: StepKind<Input> = {
  name: 'wait',
  input: fc.record({ milliseconds: fc.constantFrom(1000, 15 * minute, 15 * minute, hour, hour, 23 * hour) }),

  predict: (model, { milliseconds }) => {
    model.now += milliseconds
    return { done: true }
  },

  perform: async (real, { milliseconds }) => {
    real.clock.advance(milliseconds)
    return { done: true }
  },
}
