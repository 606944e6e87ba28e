import type { FailureCode } from '../model/failure-code.ts'

/** What a person may be told of each failure. Texts may change; codes do not. */
export type Messages = Readonly<Record<FailureCode, string>>
