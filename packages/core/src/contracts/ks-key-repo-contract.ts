import type { Storage } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { custodyCases } from './custody-cases.ts'
import { openingCountCases } from './opening-count-cases.ts'

/** Keys are judged together with the sessions that they belong to. */
export const ksKeyRepoContract: readonly ContractCase<Pick<Storage, 'users' | 'sessions' | 'ksKeys'>>[] = [
  ...custodyCases,
  ...openingCountCases,
]
