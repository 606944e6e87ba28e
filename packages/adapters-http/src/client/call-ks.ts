import { type KsFailure, readKsFailure } from './ks-failure.ts'
import type { KsCallbacks } from './ks-runtime.ts'
import { type Members, membersOf } from './members-of.ts'

declare const setTimeout: (run: () => void, milliseconds: number) => unknown
declare const clearTimeout: (timer: unknown) => void

export type KsOutcome<Result> =
  | { readonly _tag: 'Answered'; readonly result: Result }
  | { readonly _tag: 'Failed'; readonly failure: KsFailure }

/**
 * One call of the runtime: its callbacks, its own promise and an exception are all heard, and the first of them counts.
 * `patience` in milliseconds: no call of the runtime is sure to answer. `read` says undefined for what is no answer.
 */
export const callKs = <Result>(
  call: (callbacks: KsCallbacks<unknown>) => unknown,
  patience: number,
  read: (answer: Members) => Result | undefined,
): Promise<KsOutcome<Result>> =>
  new Promise((resolve) => {
    const settle = (outcome: KsOutcome<Result>): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    const answered = (answer: unknown): boolean => {
      const result = read(membersOf(answer))
      if (result !== undefined) settle({ _tag: 'Answered', result })
      return result !== undefined
    }
    const success = (answer: unknown): unknown => answered(answer) || fail('no answer')
    const fail = (failure: unknown): void => settle({ _tag: 'Failed', failure: readKsFailure(failure) })
    const timer = setTimeout(() => fail('no answer'), patience)
    try {
      const returned = call({ success, fail })
      // A host that answers by callbacks alone may still return a promise: of nothing, or of the task.
      if (isPromise(returned)) returned.then(answered, fail)
    } catch (failure) {
      fail(failure)
    }
  })

const isPromise = (returned: unknown): returned is Promise<unknown> =>
  typeof returned === 'object' && returned !== null && 'then' in returned
