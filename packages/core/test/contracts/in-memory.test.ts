import { instant } from '@ks-auth/core'
import {
  authEventsContract,
  clockContract,
  cryptoContract,
  ksGatewayContract,
  ksKeyRepoContract,
  loginThrottleContract,
  phoneClaimContract,
  sessionRepoContract,
  userIdsContract,
  userRepoContract,
} from '@ks-auth/core/contracts'
import { makeCountingUserIds, makeFakeClock, makeFakeCrypto, makeInMemoryStorage } from '@ks-auth/core/testing'
import { describe, it } from 'vitest'
import { eventsUnderTest } from './events-under-test.ts'
import { gatewayUnderTest } from './gateway-under-test.ts'

describe('the in-memory storage keeps the contract of', () => {
  describe('UserRepo', () => {
    for (const { name, check } of [...userRepoContract, ...phoneClaimContract])
      it(name, () => check(makeInMemoryStorage().users))
  })
  describe('SessionRepo', () => {
    for (const { name, check } of sessionRepoContract) it(name, () => check(makeInMemoryStorage()))
  })
  describe('KsKeyRepo', () => {
    for (const { name, check } of ksKeyRepoContract) it(name, () => check(makeInMemoryStorage()))
  })
  describe('LoginThrottle', () => {
    for (const { name, check } of loginThrottleContract) it(name, () => check(makeInMemoryStorage().throttle))
  })
})

describe('the fake platform keeps the contract of KsGateway', () => {
  for (const { name, check } of ksGatewayContract) it(name, () => check(gatewayUnderTest()))
})

describe('the fake crypto keeps the contract of Crypto', () => {
  for (const { name, check } of cryptoContract) it(name, () => check(makeFakeCrypto()))
})

describe('counting user ids keep the contract of UserIds', () => {
  for (const { name, check } of userIdsContract) it(name, () => check(makeCountingUserIds()))
})

describe('the fake clock keeps the contract of Clock', () => {
  for (const { name, check } of clockContract) it(name, () => check(makeFakeClock(instant(1_700_000_000_000))))
})

describe('recorded events keep the contract of AuthEvents', () => {
  for (const { name, check } of authEventsContract) it(name, () => check(eventsUnderTest()))
})
