import type { UserRepo } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { userKeyCases } from './user-key-cases.ts'
import { userRaceCases } from './user-race-cases.ts'
import { userRecordCases } from './user-record-cases.ts'

/** Whole records, unique keys and versions. Phones have a contract of their own. */
export const userRepoContract: readonly ContractCase<UserRepo>[] = [
  ...userRecordCases,
  ...userKeyCases,
  ...userRaceCases,
]
