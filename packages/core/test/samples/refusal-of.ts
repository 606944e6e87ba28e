import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** The failure of a step that has to be refused. */
export const refusalOf = async <L>(step: TaskEither<L, unknown>): Promise<L> => {
  const result = await step()
  if (E.isRight(result)) throw new Error(`not refused: ${JSON.stringify(result.right)}`)
  return result.left
}
