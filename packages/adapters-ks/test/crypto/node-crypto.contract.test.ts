import { cryptoContract } from '@ks-auth/core/contracts'
import { describe, it } from 'vitest'
import { device } from '../support/device.ts'
import { freshCrypto } from '../support/fresh-crypto.ts'

describe('the crypto of Node keeps the contract of Crypto', () => {
  for (const { name, check } of cryptoContract) it(name, () => check({ crypto: freshCrypto(), ...device }))
})
