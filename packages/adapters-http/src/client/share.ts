export type Share = <Result>(call: readonly unknown[], run: () => Promise<Result>) => Promise<Result>

/** Calls that overlap and ask for the same thing get one answer; calls that ask for something else are never mixed up with them. */
export const makeShare = (): Share => {
  const underWay = new Map<string, Promise<unknown>>()

  return <Result>(call: readonly unknown[], run: () => Promise<Result>) => {
    const key = JSON.stringify(call)
    const shared = underWay.get(key)
    if (shared !== undefined) return shared as Promise<Result>
    const begun = run()
    const end = (): void => void underWay.delete(key)
    underWay.set(key, begun)
    begun.then(end, end)
    return begun
  }
}
