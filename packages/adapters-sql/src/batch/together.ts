import * as E from 'fp-ts/lib/Either.js'
import * as RA from 'fp-ts/lib/ReadonlyArray.js'

/** What became of one item: its answer, or the error that its caller is to see. */
export type Outcome<B> = E.Either<unknown, B>

/** Answers an outcome for each item, in their order, and only when it is final. Rejects when all of them failed. */
export type Run<A, B> = (items: readonly A[]) => Promise<readonly Outcome<B>[]>

interface Options {
  /** How many runs may be under way at a time. */
  readonly lanes: number
  /** How many items a run takes at most. */
  readonly most: number
  /** Awaited before a lane that was idle takes its first items. */
  readonly gather?: () => Promise<void> | undefined
}

interface Waiting<A, B> {
  readonly item: A
  readonly settle: (outcome: Outcome<B>) => void
}

/** A run that takes longer keeps its lane no more: whoever is stuck holds nobody up who came later. */
const patienceMs = 250

/** Lets what comes while a run is under way share the next one. */
export const together = <A, B>(
  run: Run<A, B>,
  { lanes, most, gather = () => undefined }: Options,
): ((item: A) => Promise<B>) => {
  const waiting: Waiting<A, B>[] = []
  let busy = 0

  const runNext = async (): Promise<void> => {
    const sharing = waiting.splice(0, most)
    const failed = (error: unknown): readonly Outcome<B>[] => sharing.map(() => E.left(error))
    const outcomes = await run(sharing.map(({ item }) => item)).catch(failed)
    RA.zipWith(sharing, outcomes, ({ settle }, outcome) => {
      settle(outcome)
    })
  }

  const work = async (): Promise<void> => {
    busy++
    await gather()
    while (waiting.length > 0) await atMost(patienceMs, runNext())
    busy--
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, settle: E.match(reject, resolve) })
      if (busy < lanes) void work()
    })
}

const atMost = async (ms: number, run: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([run, elapsed])
  clearTimeout(timer)
}
