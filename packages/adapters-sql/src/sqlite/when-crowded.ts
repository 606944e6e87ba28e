export interface Crowd {
  readonly arrive: () => void
  /** Waits for those who come in this turn of the event loop, if the last turn in which anybody came had several. */
  readonly gather: () => Promise<void> | undefined
}

/** Tells a crowd, which is worth waiting for, from somebody alone, whom waiting would only delay. */
export const whenCrowded = (): Crowd => {
  let arrivals = 0
  let crowded = false
  const endTurn = (): void => {
    crowded = arrivals > 1
    arrivals = 0
  }

  return {
    arrive: () => {
      if (arrivals++ === 0) setImmediate(endTurn)
    },
    gather: () => (crowded ? new Promise((resolve) => void setImmediate(resolve)) : undefined),
  }
}
