import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { BrokenContract } from './broken-contract.ts'
import { isSame } from './is-same.ts'

export const expectSame = (promise: string, actual: unknown, expected: unknown): void => {
  if (!isSame(actual, expected)) throw new BrokenContract(promise, actual, expected)
}

/** The result of a step that has to succeed for the case to mean anything. */
export const given = async <A>(step: TaskEither<unknown, A>): Promise<A> => {
  const result = await step()
  if (E.isLeft(result)) throw new BrokenContract('a step of this case succeeds', result.left, 'a success')
  return result.right
}

/** The step is refused with exactly this tag. */
export const expectLeft = async <L extends { readonly _tag: string }>(
  promise: string,
  step: TaskEither<L, unknown>,
  tag: L['_tag'],
): Promise<void> => {
  const result = await step()
  expectSame(promise, E.isLeft(result) ? result.left._tag : 'a success', tag)
}

/** Runs all steps at once and counts how they ended: tags of failures, `ok` for successes. */
export const tally = async (
  steps: readonly TaskEither<{ readonly _tag: string }, unknown>[],
): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {}
  for (const result of await Promise.all(steps.map((step) => step()))) {
    const outcome = E.isLeft(result) ? result.left._tag : 'ok'
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}
