import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

type Tagged = TaskEither<{ readonly _tag: string }, unknown>

/** How it ended: the tag of a failure, `ok` for a success. */
export const tagOf = async (step: Tagged): Promise<string> => {
  const result = await step()
  return E.isLeft(result) ? result.left._tag : 'ok'
}

/** Runs the steps, so many at a time, and counts how they ended. */
export const tally = async (steps: readonly Tagged[], atATime = steps.length): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  const line = [...steps]
  const worker = async (): Promise<void> => {
    for (let step = line.shift(); step !== undefined; step = line.shift()) {
      const tag = await tagOf(step)
      counts[tag] = (counts[tag] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: atATime }, worker))
  return counts
}
