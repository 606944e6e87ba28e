import * as O from 'fp-ts/lib/Option.js'
import { instant } from '../model/instant.ts'
import { maxFailedOpenings } from '../model/ks-key.ts'
import type { Storage } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectSame, given } from './expectations.ts'
import { aKsKey, aKsUser, anotherPool, aPool, aSession, digestOf, noon, openidOf } from './samples.ts'

const key = aKsKey(1, 'o')
const later = aKsKey(2, 'o', { obtainedAt: instant(noon + 1000) })

/** Which keys are kept, and which of them is the newest. */
export const custodyCases: readonly ContractCase<Pick<Storage, 'users' | 'sessions' | 'ksKeys'>>[] = [
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
    name: 'keeps the new seal of a key that comes again',
    check: async ({ ksKeys }) => {
      const resealed = { ...later, sealed: aKsKey(9, 'o').sealed }
      await given(ksKeys.put(later, null))
      await given(ksKeys.put(resealed, null))
      expectSame('newest', await given(ksKeys.newest(aPool, key.openid)), O.some(resealed))
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
    name: 'leaves a session the key whose exchange began later, also where both come at once',
    check: async ({ users, sessions, ksKeys }) => {
      await given(users.insert(aKsUser(1, 'o')))
      const opened = Array.from({ length: 8 }, (_, n) => aSession(n + 1, 1))
      for (const session of opened) await given(sessions.open(session, null))
      await Promise.all(
        opened.flatMap(({ digest }) => [later, key].map((brought) => given(ksKeys.put(brought, digest)))),
      )
      for (const { digest } of opened) {
        const found = await given(sessions.find(digest))
        expectSame('held', O.isSome(found) && found.value.session.ksKey, later.fingerprint)
      }
      expectSame('in custody', await given(ksKeys.reserve([key], noon)), [key])
    },
  },
  {
    name: 'keeps the keys and their counts when a save gives the identity up',
    check: async ({ users, ksKeys }) => {
      const user = await given(users.insert(aKsUser(1, 'o')))
      await given(ksKeys.put(key, null))
      for (let i = 1; i < maxFailedOpenings; i++) await given(ksKeys.reserve([key], noon))
      await given(users.save({ ...user, ks: null }))
      expectSame('the last time', await given(ksKeys.reserve([key], noon)), [key])
      expectSame('void', await given(ksKeys.reserve([key], noon)), [])
    },
  },
  {
    name: 'forgets the keys obtained before an instant',
    check: async ({ ksKeys }) => {
      await given(ksKeys.put(key, null))
      await given(ksKeys.put(later, null))
      expectSame('not the key of that instant', await given(ksKeys.purge(noon)), 0)
      expectSame('count', await given(ksKeys.purge(instant(noon + 1))), 1)
      expectSame('left', await given(ksKeys.reserve([key, later], noon)), [later])
    },
  },
]
