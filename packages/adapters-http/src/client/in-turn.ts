export type InTurn = <Result>(run: () => Promise<Result>) => Promise<Result>

/**
 * A `ks.login()` voids the session_key of the one before, and answers that arrive out of order would mix up sessions. So
 * whatever logs in or out waits for its turn.
 */
export const makeInTurn = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve()

  return (run) => {
    const mine = last.then(run)
    last = mine.catch(() => undefined)
    return mine
  }
}
