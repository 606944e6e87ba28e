import { type KsFailure, readKsFailure } from './ks-failure.ts'
import type { KsCallbacks } from './ks-runtime.ts'

declare const setTimeout: (run: () => void, milliseconds: number) => unknown
declare const clearTimeout: (timer: unknown) => void

export type KsOutcome<Result> =
  | { readonly _tag: 'Answered'; readonly result: Result }
  | { readonly _tag: 'Failed'; readonly failure: KsFailure }

/**
 * One call of the runtime: its callbacks, its own promise and an exception are all heard, and the first of them counts.
 * `patience` in milliseconds: no call of the runtime is sure to answer.
 */
export const callKs = <Result>(
  call: (callbacks: KsCallbacks<Result>) => unknown,
  patience: number,
): Promise<KsOutcome<Result>> =>
  new Promise((resolve) => {
    const settle = (outcome: KsOutcome<Result>): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    const success = (result: Result): void => settle({ _tag: 'Answered', result })
    const fail = (failure: unknown): void => settle({ _tag: 'Failed', failure: readKsFailure(failure) })
    const timer = setTimeout(() => fail('no answer'), patience)
    try {
      const returned = call({ success, fail })
      // A host that answers by callbacks alone may still return a promise: of nothing.
      if (isPromise<Result>(returned)) returned.then((result) => result !== undefined && success(result), fail)
    } catch (failure) {
      fail(failure)
    }
  })

const isPromise = <Result>(returned: unknown): returned is Promise<Result | undefined> =>
  typeof returned === 'object' && returned !== null && 'then' in returned
