import * as E from 'fp-ts/lib/Either.js'

/** What became of one item: its answer, or the error that its caller is to see. */
export type Outcome<B> = E.Either<unknown, B>

/** How items are run. What it answers is final. */
export interface Runs<A, B> {
  readonly one: (item: A) => Promise<B>
  /** An outcome for each item, in their order. Rejects when all of them failed. */
  readonly many: (items: readonly A[]) => Promise<readonly Outcome<B>[]>
}

interface Options {
  /** How many runs may keep others waiting at a time. */
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

/**
 * A run that takes longer keeps nobody waiting any more: its lane goes on with those who came later. How many may be stuck
 * is for whatever they are stuck at to limit, such as a pool of connections.
 */
const patienceMs = 250

/** Lets what comes while a run is under way share the next one. */
export const together = <A, B>(
  runs: Runs<A, B>,
  { lanes, most, gather = () => undefined }: Options,
): ((item: A) => Promise<B>) => {
  const waiting: Waiting<A, B>[] = []
  let busy = 0

  const runNext = async (): Promise<void> => {
    const sharing = waiting.splice(0, most)
    const items = sharing.map(({ item }) => item)
    const outcomes = await outcomesOf(runs, items)
    for (const [place, { settle }] of sharing.entries()) settle(outcomes[place] ?? leftOut)
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

const leftOut: Outcome<never> = E.left(new Error('a run left an item out'))

const outcomesOf = async <A, B>({ one, many }: Runs<A, B>, items: readonly A[]): Promise<readonly Outcome<B>[]> => {
  try {
    return items.length > 1 ? await many(items) : (await Promise.all(items.map(one))).map(E.right)
  } catch (error) {
    return items.map(() => E.left(error))
  }
}

const atMost = async (ms: number, run: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([run, elapsed])
  clearTimeout(timer)
}
