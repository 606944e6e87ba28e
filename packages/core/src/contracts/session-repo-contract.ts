import * as O from 'fp-ts/lib/Option.js'
import { instant } from '../model/instant.ts'
import type { Storage } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectSame, given } from './expectations.ts'
import { aKsKey, aKsUser, anotherPool, aPool, aSession, aUser, digestOf, noon, userIdOf } from './samples.ts'

type Subject = Pick<Storage, 'users' | 'sessions' | 'ksKeys'>

const digests = async ({ sessions }: Subject, user: number): Promise<readonly string[]> =>
  (await given(sessions.list(aPool, userIdOf(user)))).map((session) => session.digest)

/** A user with sessions 1 to `count`, opened one after the other. */
const withSessions = async ({ users, sessions }: Subject, user: number, count: number): Promise<void> => {
  await given(users.insert(aUser(user)))
  for (let n = 1; n <= count; n++) await given(sessions.open(aSession(n, user, { openedAt: instant(noon + n) }), null))
}

export const sessionRepoContract: readonly ContractCase<Subject>[] = [
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
    name: 'lists the sessions of a user, newest first, and nobody else’s',
    check: async (storage) => {
      await withSessions(storage, 1, 3)
      await given(storage.users.insert(aUser(2)))
      await given(storage.sessions.open(aSession(9, 2), null))
      expectSame('digests', await digests(storage, 1), [digestOf(3), digestOf(2), digestOf(1)])
      expectSame('other pool', await given(storage.sessions.list(anotherPool, userIdOf(1))), [])
    },
  },
  {
    name: 'closes one session and says whether it was there',
    check: async (storage) => {
      await withSessions(storage, 1, 2)
      const { sessions } = storage
      expectSame('first time', await given(sessions.close(aPool, userIdOf(1), digestOf(1))), true)
      expectSame('second time', await given(sessions.close(aPool, userIdOf(1), digestOf(1))), false)
      expectSame('gone', await given(sessions.find(digestOf(1))), O.none)
      expectSame('the other stays', await digests(storage, 1), [digestOf(2)])
    },
  },
  {
    name: 'closes no session of somebody else',
    check: async (storage) => {
      await withSessions(storage, 1, 1)
      const { sessions } = storage
      expectSame('other user', await given(sessions.close(aPool, userIdOf(2), digestOf(1))), false)
      expectSame('other pool', await given(sessions.close(anotherPool, userIdOf(1), digestOf(1))), false)
      expectSame('still there', await digests(storage, 1), [digestOf(1)])
    },
  },
  {
    name: 'closes all sessions of a user',
    check: async (storage) => {
      await withSessions(storage, 1, 3)
      await given(storage.users.insert(aUser(2)))
      await given(storage.sessions.open(aSession(9, 2), null))
      await given(storage.sessions.closeAll(aPool, userIdOf(1), { kept: null }))
      expectSame('none left', await digests(storage, 1), [])
      expectSame('the others’ stay', await digests(storage, 2), [digestOf(9)])
    },
  },
  {
    name: 'closes all sessions of a user but one',
    check: async (storage) => {
      await withSessions(storage, 1, 3)
      await given(storage.sessions.closeAll(aPool, userIdOf(1), { kept: digestOf(2) }))
      expectSame('one left', await digests(storage, 1), [digestOf(2)])
    },
  },
  {
    name: 'ends sessions together with the save that revokes them',
    check: async (storage) => {
      await withSessions(storage, 1, 3)
      await given(storage.users.save(aUser(1), { kept: digestOf(1) }))
      expectSame('one left', await digests(storage, 1), [digestOf(1)])
    },
  },
  {
    name: 'ends no session when the save that would revoke them is refused',
    check: async (storage) => {
      await withSessions(storage, 1, 2)
      await storage.users.save(aUser(1, { version: 7 }), { kept: null })()
      expectSame('both left', await digests(storage, 1), [digestOf(2), digestOf(1)])
    },
  },
  {
    name: 'forgets the sessions that ended before an instant',
    check: async (storage) => {
      await withSessions(storage, 1, 1)
      await given(storage.sessions.open(aSession(2, 1, { expiresAt: noon }), null))
      expectSame('count', await given(storage.sessions.purge(instant(noon + 1))), 1)
      expectSame('left', await digests(storage, 1), [digestOf(1)])
    },
  },
]
