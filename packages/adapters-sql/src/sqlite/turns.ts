export interface Turns {
  /** Waits until everybody who came before has passed the turn on. */
  readonly take: () => Promise<void>
  readonly pass: () => void
}

/** Lets one in at a time, in the order in which they came. */
export const makeTurns = (): Turns => {
  const waiting: (() => void)[] = []
  let taken = false

  return {
    take: async () => {
      if (taken) await new Promise<void>((resolve) => void waiting.push(resolve))
      taken = true
    },
    pass: () => {
      const next = waiting.shift()
      if (next === undefined) taken = false
      else next()
    },
  }
}
