import * as O from 'fp-ts/lib/Option.js'
import { instant } from '../model/instant.ts'
import { maxFailedOpenings } from '../model/ks-key.ts'
import type { KsKeyRepo, Storage } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectSame, given } from './expectations.ts'
import { aKsKey, aKsUser, anotherPool, aPool, aSession, digestOf, noon, openidOf } from './samples.ts'

type Subject = Pick<Storage, 'users' | 'sessions' | 'ksKeys'>

const key = aKsKey(1, 'o')
const later = aKsKey(2, 'o', { obtainedAt: instant(noon + 1000) })

const reserveTimes = async (repo: KsKeyRepo, times: number): Promise<number> => {
  const all = await Promise.all(Array.from({ length: times }, () => given(repo.reserve([key], noon))))
  return all.filter((usable) => usable.length === 1).length
}

export const ksKeyRepoContract: readonly ContractCase<Subject>[] = [
  {
    name: 'answers none for an identity without a key',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      expectSame('other openid', await given(ksKeys.newest(aPool, openidOf('O'))), O.none)
      expectSame('other pool', await given(ksKeys.newest(anotherPool, openidOf('o'))), O.none)
    },
  },
  {
    name: 'answers the key whose exchange began last, in whatever order they came',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(later, null))
      await given(ksKeys.put(key, null))
      expectSame('newest', await given(ksKeys.newest(aPool, key.openid)), O.some(later))
    },
  },
  {
    name: 'keeps the later time of a key that comes again',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put({ ...key, obtainedAt: later.obtainedAt }, null))
      await given(ksKeys.put(key, null))
      const newest = await given(ksKeys.newest(aPool, key.openid))
      expectSame('time', O.isSome(newest) && newest.value.obtainedAt, later.obtainedAt)
    },
  },
  {
    name: 'makes the key that of the session that is named',
    check: async ({ users, sessions, ksKeys }) => {
      await given(users.insert(aKsUser(1, 'o')))
      await given(sessions.open(aSession(1, 1), null))
      await given(sessions.open(aSession(2, 1), null))
      await given(ksKeys.put(key, digestOf(1)))
      const first = await given(sessions.find(digestOf(1)))
      const second = await given(sessions.find(digestOf(2)))
      expectSame('named', O.isSome(first) && first.value.session.ksKey, key.fingerprint)
      expectSame('not named', O.isSome(second) && second.value.session.ksKey, null)
    },
  },
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
      expectSame('openings after a refund', await reserveTimes(ksKeys, 5), 1)
    },
  },
  {
    name: 'never counts below zero',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      await given(ksKeys.refund([key]))
      expectSame('openings', await reserveTimes(ksKeys, 30), maxFailedOpenings)
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
    name: 'drops every key of an identity, and of no other',
    check: async ({ ksKeys }) => {
      const other = aKsKey(3, 'other')
      for (const each of [key, later, other]) await given(ksKeys.put(each, null))
      await given(ksKeys.drop(aPool, key.openid))
      expectSame('dropped', await given(ksKeys.newest(aPool, key.openid)), O.none)
      expectSame('not usable', await given(ksKeys.reserve([key, later], noon)), [])
      expectSame('other', await given(ksKeys.newest(aPool, other.openid)), O.some(other))
    },
  },
  {
    name: 'forgets the keys obtained before an instant',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      await given(ksKeys.put(later, null))
      expectSame('count', await given(ksKeys.purge(instant(noon + 1))), 1)
      expectSame('left', await given(ksKeys.reserve([key, later], noon)), [later])
    },
  },
]
