import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** Runs all steps at once and counts how they ended: tags of failures, `ok` for successes. */
export const outcomesOf = async (
  steps: readonly TaskEither<{ readonly _tag: string }, unknown>[],
): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {}
  for (const result of await Promise.all(steps.map((step) => step()))) {
    const outcome = E.isLeft(result) ? result.left._tag : 'ok'
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}
