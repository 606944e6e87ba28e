import * as E from 'fp-ts/lib/Either.js'
import type { Outcome, Run } from './together.ts'

/** When items are refused together for what may be the fault of one of them, each runs by itself. */
export const aloneIfRefused =
  <A, B>(run: Run<A, B>, isRefusal: (error: unknown) => boolean): Run<A, B> =>
  async (items) => {
    try {
      return await run(items)
    } catch (error) {
      if (items.length === 1 || !isRefusal(error)) throw error
    }
    const outcomes: Outcome<B>[] = []
    for (const item of items) outcomes.push(...(await run([item]).catch((error: unknown) => [E.left(error)])))
    return outcomes
  }
