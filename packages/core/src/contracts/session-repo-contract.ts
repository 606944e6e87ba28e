import type { Storage } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { sessionEndCases } from './session-end-cases.ts'
import { sessionRecordCases } from './session-record-cases.ts'

/** Sessions are judged together with the users and keys that they are stored with. */
export const sessionRepoContract: readonly ContractCase<Pick<Storage, 'users' | 'sessions' | 'ksKeys'>>[] = [
  ...sessionRecordCases,
  ...sessionEndCases,
]
