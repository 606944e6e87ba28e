import type { Storage } from '@ks-auth/core'
import {
  type ContractCase,
  ksKeyRepoContract,
  loginThrottleContract,
  phoneClaimContract,
  sessionRepoContract,
  userRepoContract,
} from '@ks-auth/core/contracts'

const ofStorage =
  <Subject>(part: (storage: Storage) => Subject) =>
  ({ name, check }: ContractCase<Subject>): ContractCase<Storage> => ({
    name,
    check: (storage) => check(part(storage)),
  })

/** The contracts of all four ports of a store. */
export const everyCase: Readonly<Record<string, readonly ContractCase<Storage>[]>> = {
  UserRepo: [...userRepoContract, ...phoneClaimContract].map(ofStorage(({ users }) => users)),
  SessionRepo: sessionRepoContract,
  KsKeyRepo: ksKeyRepoContract,
  LoginThrottle: loginThrottleContract.map(ofStorage(({ throttle }) => throttle)),
}
