import fc from 'fast-check'
import { isFullRun } from './is-full-run.ts'

type Arbitraries<Values extends readonly unknown[]> = { readonly [i in keyof Values]: fc.Arbitrary<Values[i]> }

/** Searches for values that disprove the claim: it is false for them, or throws. A full run searches ten times as long. */
export const forAll = <Values extends readonly [unknown, ...unknown[]]>(
  arbitraries: Arbitraries<Values>,
  claim: (...values: Values) => boolean | void | Promise<boolean | void>,
  numRuns = 200,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.tuple(...arbitraries), async (values) => claim(...(values as unknown as Values))),
    { numRuns: isFullRun ? 10 * numRuns : numRuns },
  )
