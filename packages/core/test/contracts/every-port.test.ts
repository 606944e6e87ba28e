import type { Ports } from '@ks-auth/core'
import * as contracts from '@ks-auth/core/contracts'
import { expect, it } from 'vitest'

/** A port without a contract does not compile here. */
const contractOf: Readonly<Record<keyof Ports, readonly { readonly name: string }[]>> = {
  gateway: contracts.ksGatewayContract,
  users: [...contracts.userRepoContract, ...contracts.phoneClaimContract],
  sessions: contracts.sessionRepoContract,
  ksKeys: contracts.ksKeyRepoContract,
  throttle: contracts.loginThrottleContract,
  crypto: contracts.cryptoContract,
  clock: contracts.clockContract,
  userIds: contracts.userIdsContract,
  events: contracts.authEventsContract,
}

it.each(Object.entries(contractOf))('the port %s has a contract, whose cases have names of their own', (_, cases) => {
  expect(cases.length).toBeGreaterThan(0)
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
})
