import { identity } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Runs } from './together.ts'

/** When items are refused together for what may be the fault of one of them, each runs by itself. */
export const aloneIfRefused = <A, B>(
  { one, many }: Runs<A, B>,
  isRefusal: (error: unknown) => boolean,
): Runs<A, B> => ({
  one,
  many: async (items) => {
    try {
      return await many(items)
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
    // At the same time: one that waits for a lock again keeps no other waiting.
    return Promise.all(items.map((item) => TE.tryCatch(() => one(item), identity)()))
  },
})
