import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** The classic race: whoever saw a free place before acting believes to have got it. */
export const checkThenAct =
  <L extends { readonly _tag: string }, A>(
    isFree: TaskEither<unknown, boolean>,
    act: TaskEither<L, A>,
    loss: { readonly tag: L['_tag']; readonly believed: A },
  ): TaskEither<L, A> =>
  async () => {
    const before = await isFree()
    const result = await act()
    const lost = E.isLeft(result) && result.left._tag === loss.tag
    return lost && E.isRight(before) && before.right ? E.right(loss.believed) : result
  }
