import type { Openid, SessionKey } from '@ks-auth/core'
import {
  cryptoContract,
  ksGatewayContract,
  ksKeyRepoContract,
  loginThrottleContract,
  phoneClaimContract,
  sessionRepoContract,
  userIdsContract,
  userRepoContract,
} from '@ks-auth/core/contracts'
import { makeCountingUserIds, makeFakeCrypto, makeFakeKs, makeInMemoryStorage } from '@ks-auth/core/testing'
import { describe, it } from 'vitest'
import { clientNamed } from '../samples/client-named.ts'

const client = clientNamed('client-a')
const stranger = clientNamed('client-b')

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
  for (const { name, check } of ksGatewayContract)
    it(name, () => {
      const fake = makeFakeKs([client.id])
      const sessionKey = 'jItsua/qXtgnBBffuKcKqQ==' as SessionKey
      return check({
        gateway: fake.gateway,
        client,
        stranger,
        issueCode: async (openid) => fake.issueCode({ openid: openid as Openid, sessionKey }),
        breakDown: async () => fake.breakDown(),
      })
    })
})

describe('the fake crypto keeps the contract of Crypto', () => {
  for (const { name, check } of cryptoContract) it(name, () => check(makeFakeCrypto()))
})

describe('counting user ids keep the contract of UserIds', () => {
  for (const { name, check } of userIdsContract) it(name, () => check(makeCountingUserIds()))
})
