import * as O from 'fp-ts/lib/Option.js'
import { instant } from '../model/instant.ts'
import type { Storage } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectLeft, expectSame, given } from './expectations.ts'
import { aKsUser, anotherPool, aPool, aSession, aUser, digestOf, noon, userIdOf } from './samples.ts'
import { digestsOf, withSessions } from './session-samples.ts'

type Subject = Pick<Storage, 'users' | 'sessions'>

/** A session ends when it is closed or revoked, at once, and no other ends with it. */
export const sessionEndCases: readonly ContractCase<Subject>[] = [
  {
    name: 'closes one session and says whether it was there',
    check: async (storage) => {
      await withSessions(storage, 1, 2)
      const { sessions } = storage
      expectSame('first time', await given(sessions.close(aPool, userIdOf(1), digestOf(1))), true)
      expectSame('second time', await given(sessions.close(aPool, userIdOf(1), digestOf(1))), false)
      expectSame('gone', await given(sessions.find(digestOf(1))), O.none)
      expectSame('the other stays', await digestsOf(storage, 1), [digestOf(2)])
    },
  },
  {
    name: 'closes no session of somebody else',
    check: async (storage) => {
      await withSessions(storage, 1, 1)
      const { sessions } = storage
      expectSame('other user', await given(sessions.close(aPool, userIdOf(2), digestOf(1))), false)
      expectSame('other pool', await given(sessions.close(anotherPool, userIdOf(1), digestOf(1))), false)
      expectSame('still there', await digestsOf(storage, 1), [digestOf(1)])
    },
  },
  {
    name: 'ends sessions together with the save that revokes them',
    check: async (storage) => {
      await withSessions(storage, 1, 3)
      await given(storage.users.insert(aUser(2)))
      await given(storage.sessions.open(aSession(9, 2), null))
      const saved = await given(storage.users.save(aUser(1), { kept: digestOf(1) }))
      expectSame('one left', await digestsOf(storage, 1), [digestOf(1)])
      await given(storage.users.save(saved, { kept: null }))
      expectSame('none left', await digestsOf(storage, 1), [])
      expectSame('the others’ stay', await digestsOf(storage, 2), [digestOf(9)])
    },
  },
  {
    name: 'lets the kept session go on in the epoch that the user is saved in',
    check: async (storage) => {
      await withSessions(storage, 1, 2)
      await given(storage.users.save(aUser(1, { epoch: 1 }), { kept: digestOf(1) }))
      const kept = await given(storage.sessions.find(digestOf(1)))
      expectSame('epoch', O.isSome(kept) && kept.value.session.epoch, 1)
    },
  },
  {
    name: 'ends no session with a save that revokes none',
    check: async (storage) => {
      await withSessions(storage, 1, 2)
      await given(storage.users.save(aUser(1)))
      expectSame('both left', await digestsOf(storage, 1), [digestOf(2), digestOf(1)])
    },
  },
  {
    name: 'ends no session when the save that would revoke them is refused',
    check: async (storage) => {
      await withSessions(storage, 1, 2)
      const other = await given(storage.users.insert(aKsUser(2, 'o')))
      await expectLeft('version', storage.users.save(aUser(1, { version: 7 }), { kept: null }), 'StaleUser')
      await expectLeft('openid', storage.users.save(aUser(1, { ks: other.ks }), { kept: null }), 'OpenidTaken')
      expectSame('both left', await digestsOf(storage, 1), [digestOf(2), digestOf(1)])
    },
  },
  {
    name: 'forgets the sessions that ended before an instant',
    check: async (storage) => {
      await withSessions(storage, 1, 1)
      await given(storage.sessions.open(aSession(2, 1, { expiresAt: noon }), null))
      expectSame('not before its end', await given(storage.sessions.purge(noon)), 0)
      expectSame('count', await given(storage.sessions.purge(instant(noon + 1))), 1)
      expectSame('left', await digestsOf(storage, 1), [digestOf(1)])
    },
  },
]
