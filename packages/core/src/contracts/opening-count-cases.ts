import * as O from 'fp-ts/lib/Option.js'
import { instant } from '../model/instant.ts'
import { maxFailedOpenings } from '../model/ks-key.ts'
import type { KsKeyRepo, Storage } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectSame, given } from './expectations.ts'
import { aKsKey, anotherPool, aPool, noon } from './samples.ts'

const key = aKsKey(1, 'o')
const later = aKsKey(2, 'o', { obtainedAt: instant(noon + 1000) })

const reserveTimes = async (repo: KsKeyRepo, times: number): Promise<number> => {
  const all = await Promise.all(Array.from({ length: times }, () => given(repo.reserve([key], noon))))
  return all.filter((usable) => usable.length === 1).length
}

/** Ten failed openings and no more: what stands between a padding oracle and a forged phone. */
export const openingCountCases: readonly ContractCase<Pick<Storage, 'ksKeys'>>[] = [
  {
    name: 'answers the reserved keys, each once',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      await given(ksKeys.put(later, null))
      const usable = await given(ksKeys.reserve([key, later, key], noon))
      expectSame(
        'both',
        [...usable].sort((a, b) => a.obtainedAt - b.obtainedAt),
        [key, later],
      )
      expectSame('none asked for', await given(ksKeys.reserve([], noon)), [])
    },
  },
  {
    name: 'gives no key that is not in custody or too old',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      expectSame('unknown', await given(ksKeys.reserve([later], noon)), [])
      expectSame('too old', await given(ksKeys.reserve([key], instant(noon + 1))), [])
      expectSame('just in time', await given(ksKeys.reserve([key], noon)), [key])
    },
  },
  {
    name: 'gives a key ten times, no matter how many ask at once',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      expectSame('openings', await reserveTimes(ksKeys, 30), maxFailedOpenings)
    },
  },
  {
    name: 'counts each key for itself',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      await given(ksKeys.put(later, null))
      await reserveTimes(ksKeys, maxFailedOpenings)
      expectSame('the other key', await given(ksKeys.reserve([key, later], noon)), [later])
    },
  },
  {
    name: 'takes one count back for an opening that succeeded, not all',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      await reserveTimes(ksKeys, maxFailedOpenings)
      await given(ksKeys.refund([key]))
      expectSame('once more', await given(ksKeys.reserve([key], noon)), [key])
      expectSame('and no more', await given(ksKeys.reserve([key], noon)), [])
    },
  },
  {
    name: 'never counts below zero',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      await given(ksKeys.refund([key]))
      for (let n = 0; n < maxFailedOpenings; n++) await given(ksKeys.reserve([key], noon))
      expectSame('usable', await given(ksKeys.reserve([key], noon)), [])
    },
  },
  {
    name: 'keeps the count of a key that comes again',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      await reserveTimes(ksKeys, maxFailedOpenings)
      await given(ksKeys.put({ ...key, obtainedAt: later.obtainedAt }, null))
      expectSame('usable', await given(ksKeys.reserve([key], noon)), [])
    },
  },
  {
    name: 'gives no key of another identity, and counts the same key of two apart',
    check: async ({ ksKeys }) => {
      const [others, elsewhere] = [aKsKey(1, 'other'), aKsKey(1, 'o', { pool: anotherPool })]
      await given(ksKeys.put(others, null))
      expectSame('of another openid', await given(ksKeys.reserve([key, elsewhere], noon)), [])
      await given(ksKeys.put(elsewhere, null))
      expectSame('of another pool', await given(ksKeys.reserve([key], noon)), [])
      await given(ksKeys.put(key, null))
      for (let n = 0; n < maxFailedOpenings; n++) await given(ksKeys.reserve([key], noon))
      expectSame('the others’', await given(ksKeys.reserve([others], noon)), [others])
      expectSame('the same elsewhere', await given(ksKeys.reserve([elsewhere], noon)), [elsewhere])
    },
  },
  {
    name: 'answers the newest key also when it may not be tried any more',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      await given(ksKeys.put(later, null))
      for (let n = 0; n < maxFailedOpenings; n++) await given(ksKeys.reserve([later], noon))
      expectSame('newest', await given(ksKeys.newest(aPool, key.openid)), O.some(later))
    },
  },
]
