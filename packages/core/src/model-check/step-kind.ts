import type fc from 'fast-check'
import type { Observation } from './observation.ts'
import type { Real } from './real.ts'
import type { Model } from './reference/model.ts'

/** One kind of thing that people do: what it may be, what the reference says of it, and what happens. */
export interface StepKind<Input> {
  readonly name: string
  readonly input: fc.Arbitrary<Input>
  /** Says what will be seen, and takes the model there. */
  readonly predict: (model: Model, input: Input) => Observation
  readonly perform: (real: Real, input: Input) => Promise<Observation>
}
