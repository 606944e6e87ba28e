import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** The result of a step that has to succeed. */
export const answerOf = async <A>(step: TaskEither<unknown, A>): Promise<A> => {
  const result = await step()
  if (E.isLeft(result)) throw new Error(`refused: ${JSON.stringify(result.left)}`)
  return result.right
}
