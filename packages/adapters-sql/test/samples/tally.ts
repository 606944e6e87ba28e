import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** How often each outcome came: tags of failures, `ok` for successes. */
export type Tally = Readonly<Record<string, number>>

/** Runs all steps at once and counts how they ended. */
export const tally = async (steps: readonly TaskEither<{ readonly _tag: string }, unknown>[]): Promise<Tally> =>
  total(
    (await Promise.all(steps.map((step) => step()))).map((result) => ({
      [E.isLeft(result) ? result.left._tag : 'ok']: 1,
    })),
  )

export const total = (tallies: readonly Tally[]): Tally => {
  const counts: Record<string, number> = {}
  for (const [outcome, count] of tallies.flatMap(Object.entries<number>))
    counts[outcome] = (counts[outcome] ?? 0) + count
  return counts
}
