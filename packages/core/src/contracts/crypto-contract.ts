import type { ContractCase } from './contract-case.ts'
import type { CryptoUnderTest } from './crypto-under-test.ts'
import { passwordCases } from './password-cases.ts'
import { payloadCases } from './payload-cases.ts'
import { secretCases } from './secret-cases.ts'

export const cryptoContract: readonly ContractCase<CryptoUnderTest>[] = [
  ...secretCases,
  ...payloadCases,
  ...passwordCases,
]
