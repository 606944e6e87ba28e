import { instant, type UserId } from '@ks-auth/core'
import {
  authEventsContract,
  BrokenContract,
  type ContractCase,
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
import { describe, expect, it } from 'vitest'
import { emptyTables, type InMemoryTables } from '../../src/testing/in-memory-tables.ts'
import { eventsUnderTest } from './events-under-test.ts'
import { gatewayUnderTest } from './gateway-under-test.ts'
import { authEventsMutants } from './mutants/auth-events-mutants.ts'
import { clockMutants } from './mutants/clock-mutants.ts'
import { cryptoMutants } from './mutants/crypto-mutants.ts'
import { custodyMutants } from './mutants/custody-mutants.ts'
import { ksGatewayMutants } from './mutants/ks-gateway-mutants.ts'
import { loginThrottleMutants } from './mutants/login-throttle-mutants.ts'
import type { Mutants } from './mutants/mutants.ts'
import { openingCountMutants } from './mutants/opening-count-mutants.ts'
import { phoneClaimMutants } from './mutants/phone-claim-mutants.ts'
import { sessionEndMutants } from './mutants/session-end-mutants.ts'
import { sessionRecordMutants } from './mutants/session-record-mutants.ts'
import { userKeyMutants } from './mutants/user-key-mutants.ts'
import { userRaceMutants } from './mutants/user-race-mutants.ts'
import { userRecordMutants } from './mutants/user-record-mutants.ts'

const broken = async <Subject>(subject: Subject, { check }: ContractCase<Subject>): Promise<boolean> => {
  try {
    await check(subject)
    return false
  } catch (error) {
    if (error instanceof BrokenContract) return true
    throw error
  }
}

const everyMutantIsCaught = <Subject, Below>(
  port: string,
  contract: readonly ContractCase<Subject>[],
  mutants: Mutants<Subject, Below>,
  fresh: () => { readonly subject: Subject; readonly below: Below },
): void => {
  describe(`of the contract of ${port}`, () => {
    it('every case has a mutant, and every mutant a case', () => {
      expect(Object.keys(mutants).sort()).toEqual(contract.map(({ name }) => name).sort())
    })

    it.each(Object.entries(mutants))('only this case catches its mutant: %s', async (name, mutate) => {
      const catching: string[] = []
      for (const each of contract) {
        const { subject, below } = fresh()
        if (await broken(mutate(subject, below), each)) catching.push(each.name)
      }
      expect(catching).toEqual([name])
    })
  })
}

const overTables =
  <Subject>(subjectOf: (storage: ReturnType<typeof makeInMemoryStorage>) => Subject) =>
  () => {
    const below: InMemoryTables = emptyTables()
    return { below, subject: subjectOf(makeInMemoryStorage(below)) }
  }

const withoutBelow =
  <Subject>(make: () => Subject) =>
  () => ({ below: undefined, subject: make() })

everyMutantIsCaught(
  'UserIds',
  userIdsContract,
  {
    'draws positive integers below 2^53': ({ next }) => ({ next: () => (next() - 1) as UserId }),
    'draws none twice in ten thousand': ({ next }) => ({ next: () => ((next() % 5_000) + 1) as UserId }),
  },
  () => ({ subject: makeCountingUserIds(), below: undefined }),
)

everyMutantIsCaught(
  'UserRepo',
  [...userRepoContract, ...phoneClaimContract],
  { ...userRecordMutants, ...userKeyMutants, ...userRaceMutants, ...phoneClaimMutants },
  overTables(({ users }) => users),
)
everyMutantIsCaught(
  'SessionRepo',
  sessionRepoContract,
  { ...sessionRecordMutants, ...sessionEndMutants },
  overTables((storage) => storage),
)
everyMutantIsCaught(
  'KsKeyRepo',
  ksKeyRepoContract,
  { ...custodyMutants, ...openingCountMutants },
  overTables((storage) => storage),
)
everyMutantIsCaught(
  'LoginThrottle',
  loginThrottleContract,
  loginThrottleMutants,
  overTables(({ throttle }) => throttle),
)
everyMutantIsCaught('Crypto', cryptoContract, cryptoMutants, withoutBelow(makeFakeCrypto))
everyMutantIsCaught(
  'Clock',
  clockContract,
  clockMutants,
  withoutBelow(() => makeFakeClock(instant(1_700_000_000_000))),
)
everyMutantIsCaught('AuthEvents', authEventsContract, authEventsMutants, withoutBelow(eventsUnderTest))
everyMutantIsCaught('KsGateway', ksGatewayContract, ksGatewayMutants, withoutBelow(gatewayUnderTest))
