import * as O from 'fp-ts/lib/Option.js'
import { instant } from '../model/instant.ts'
import { maxFailedOpenings } from '../model/ks-key.ts'
import type { Storage } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectSame, given } from './expectations.ts'
import { aKsKey, aKsUser, anotherPool, aPool, aSession, aUser, digestOf, noon, userIdOf } from './samples.ts'
import { digestsOf, withSessions } from './session-samples.ts'

type Subject = Pick<Storage, 'users' | 'sessions' | 'ksKeys'>

/** A session is read as it was opened, with its user as it is now and the key that came with it. */
export const sessionRecordCases: readonly ContractCase<Subject>[] = [
  {
    name: 'finds a session with its user, field for field',
    check: async ({ users, sessions }) => {
      const user = await given(users.insert(aUser(1)))
      const session = aSession(1, 1, { method: 'email' })
      await given(sessions.open(session, null))
      expectSame('found', await given(sessions.find(session.digest)), O.some({ session, user }))
    },
  },
  {
    name: 'answers none for an unknown digest',
    check: async (storage) => {
      await withSessions(storage, 1, 1)
      expectSame('found', await given(storage.sessions.find(digestOf(2))), O.none)
    },
  },
  {
    name: 'answers none for a session whose user is not there',
    check: async ({ sessions }) => {
      await given(sessions.open(aSession(1, 1), null))
      expectSame('found', await given(sessions.find(digestOf(1))), O.none)
    },
  },
  {
    name: 'finds the user as saved last',
    check: async (storage) => {
      await withSessions(storage, 1, 1)
      const saved = await given(storage.users.save(aUser(1, { profile: { nickname: 'new' } })))
      const found = await given(storage.sessions.find(digestOf(1)))
      expectSame('user', O.isSome(found) && found.value.user, saved)
    },
  },
  {
    name: 'finds and lists a session after its end: to judge that is the caller’s',
    check: async ({ users, sessions }) => {
      const user = await given(users.insert(aUser(1)))
      const session = aSession(1, 1, { openedAt: instant(noon - 9), expiresAt: instant(noon - 1) })
      await given(sessions.open(session, null))
      expectSame('found', await given(sessions.find(session.digest)), O.some({ session, user }))
      expectSame('listed', await given(sessions.list(aPool, user.id)), [session])
    },
  },
  {
    name: 'takes the session_key of a login into custody',
    check: async ({ users, sessions, ksKeys }) => {
      await given(users.insert(aKsUser(1, 'o')))
      const key = aKsKey(1, 'o')
      await given(sessions.open(aSession(1, 1, { ksKey: key.fingerprint }), key))
      expectSame('newest key', await given(ksKeys.newest(aPool, key.openid)), O.some(key))
      const found = await given(sessions.find(digestOf(1)))
      expectSame('key of the session', O.isSome(found) && found.value.session.ksKey, key.fingerprint)
    },
  },
  {
    name: 'keeps the count and the later time of a key that a session brings again',
    check: async ({ users, sessions, ksKeys }) => {
      await given(users.insert(aKsUser(1, 'o')))
      const key = aKsKey(1, 'o', { obtainedAt: instant(noon + 1) })
      await given(ksKeys.put(key, null))
      for (let n = 0; n < maxFailedOpenings; n++) await given(ksKeys.reserve([key], noon))
      await given(sessions.open(aSession(1, 1, { ksKey: key.fingerprint }), { ...key, obtainedAt: noon }))
      expectSame('usable', await given(ksKeys.reserve([key], noon)), [])
      expectSame('newest', await given(ksKeys.newest(aPool, key.openid)), O.some(key))
    },
  },
  {
    name: 'lists the sessions of a user, newest first, and nobody else’s',
    check: async (storage) => {
      await withSessions(storage, 1, 3)
      await given(storage.users.insert(aUser(2)))
      await given(storage.sessions.open(aSession(9, 2), null))
      expectSame('digests', await digestsOf(storage, 1), [digestOf(3), digestOf(2), digestOf(1)])
      expectSame('other pool', await given(storage.sessions.list(anotherPool, userIdOf(1))), [])
    },
  },
]
