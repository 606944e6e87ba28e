import {
  ksKeyRepoContract,
  loginThrottleContract,
  phoneClaimContract,
  sessionRepoContract,
  userRepoContract,
} from '@ks-auth/core/contracts'
import { describe, it } from 'vitest'
import { openStorage } from '../samples/open-storage.ts'
import { temporaryFile } from '../samples/temporary-file.ts'

describe('a SQLite file keeps the contract of', () => {
  describe('UserRepo', () => {
    for (const { name, check } of [...userRepoContract, ...phoneClaimContract])
      it(name, async () => check((await openStorage(temporaryFile())).users))
  })
  describe('SessionRepo', () => {
    for (const { name, check } of sessionRepoContract)
      it(name, async () => check(await openStorage(temporaryFile())))
  })
  describe('KsKeyRepo', () => {
    for (const { name, check } of ksKeyRepoContract) it(name, async () => check(await openStorage(temporaryFile())))
  })
  describe('LoginThrottle', () => {
    for (const { name, check } of loginThrottleContract)
      it(name, async () => check((await openStorage(temporaryFile())).throttle))
  })
})
