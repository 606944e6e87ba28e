/** `person`: who is signed in after the call, for calls that may change it. */
export type Share = <Result>(call: readonly unknown[], run: () => Promise<Result>, person?: string) => Promise<Result>

/**
 * Calls that overlap and ask for the same thing get one answer; calls that ask for something else are never mixed up with
 * them. Nothing is shared across a change of person: who logs in, out, and in again is signed in.
 */
export const makeShare = (): Share => {
  const underWay = new Map<string, Promise<unknown>>()
  let last: string | undefined

  return <Result>(call: readonly unknown[], run: () => Promise<Result>, person = last) => {
    if (person !== last) underWay.clear()
    last = person
    const key = JSON.stringify(call)
    const shared = underWay.get(key)
    if (shared !== undefined) return shared as Promise<Result>
    const begun = run()
    const end = (): unknown => underWay.get(key) === begun && underWay.delete(key)
    underWay.set(key, begun)
    begun.then(end, end)
    return begun
  }
}
