import type { Problem } from './variable.ts'

/** A line for each problem. */
export const explain = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ variable, expected }) => `${variable}: expected ${expected}`)
