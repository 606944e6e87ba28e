import { en } from './messages/en.ts'
import type { Failure } from './model/failure.ts'
import { codeOf, type FailureCode } from './model/failure-code.ts'

/**
 * What the promises of `makeKsAuthPromises` reject with. `code` is stable and to be switched on; `failure` has the facts.
 * No secret is in `code` or `message`. The `cause` of a StorageUnavailable is the driver's own error: for a log, and not
 * for people.
 */
export class KsAuthError extends Error {
  override readonly name = 'KsAuthError'
  readonly code: FailureCode
  readonly failure: Failure

  constructor(failure: Failure) {
    const code = codeOf(failure)
    super(en[code])
    this.code = code
    this.failure = failure
  }
}
