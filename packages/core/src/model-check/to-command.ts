import type fc from 'fast-check'
import { Divergence } from './divergence.ts'
import type { Real } from './real.ts'
import type { Model } from './reference/model.ts'
import { render } from './render.ts'
import type { StepKind } from './step-kind.ts'

export type ModelCommand = fc.AsyncCommand<Model, Traced>

/** The flows under test, and one line for each step that was taken. */
export interface Traced {
  readonly real: Real
  readonly trace: string[]
}

/** A step as fast-check takes it. A moment passes with each, so that nothing happens at the same time by chance. */
export const toCommand = <Input>({ name, predict, perform }: StepKind<Input>, input: Input): ModelCommand => {
  const step = `${name}(${render(input)})`
  return {
    check: () => true,
    run: async (model, { real, trace }) => {
      model.now += 1
      real.clock.advance(1)
      const expected = render(predict(model, input))
      const actual = render(await perform(real, input))
      trace.push(`${step} ${actual}`)
      if (actual !== expected) throw new Divergence(step, expected, actual)
    },
    toString: () => step,
  }
}
