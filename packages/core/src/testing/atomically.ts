import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/**
 * A step of an in-memory adapter: runs when the task runs, whole, with no other step between.
 * A throw is a bug of the step and stays a rejection.
 */
export const atomically =
  <L, A>(step: () => E.Either<L, A>): TaskEither<L, A> =>
  async () =>
    step()

/** A step that cannot fail. */
export const always = <A>(step: () => A): TaskEither<never, A> => atomically(() => E.right(step()))
