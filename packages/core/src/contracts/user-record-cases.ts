import * as O from 'fp-ts/lib/Option.js'
import type { Profile } from '../model/profile.ts'
import type { UserRepo } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectLeft, expectSame, given } from './expectations.ts'
import {
  aFullUser,
  aKsUser,
  aPool,
  aUser,
  claimed,
  emailOf,
  openidOf,
  phoneOf,
  userIdOf,
  usernameOf,
} from './samples.ts'

/** A user is read as it was written, whole. */
export const userRecordCases: readonly ContractCase<UserRepo>[] = [
  {
    name: 'finds what it inserted, field for field, by every key',
    check: async (repo) => {
      const user = await given(repo.insert(aFullUser(1)))
      expectSame('insert answers the user as given', user, aFullUser(1))
      expectSame('by id', await given(repo.findById(aPool, userIdOf(1))), O.some(user))
      expectSame('by openid', await given(repo.findByOpenid(aPool, openidOf('oFull-1'))), O.some(user))
      expectSame('by username', await given(repo.findByUsername(aPool, usernameOf('full-1'))), O.some(user))
      expectSame('by email', await given(repo.findByEmail(aPool, emailOf('full-1@example.com'))), O.some(user))
      expectSame('by phone', await given(repo.findByPhone(aPool, phoneOf('+8613800100001'))), O.some(user))
    },
  },
  {
    name: 'answers none, not a failure, for a user who is not there',
    check: async (repo) => {
      await given(repo.insert(aUser(1)))
      expectSame('by id', await given(repo.findById(aPool, userIdOf(2))), O.none)
      expectSame('by openid', await given(repo.findByOpenid(aPool, openidOf('o'))), O.none)
      expectSame('by username', await given(repo.findByUsername(aPool, usernameOf('nobody'))), O.none)
      expectSame('by email', await given(repo.findByEmail(aPool, emailOf('n@example.com'))), O.none)
      expectSame('by phone', await given(repo.findByPhone(aPool, phoneOf('+8613800138000'))), O.none)
    },
  },
  {
    name: 'keeps absent, null and empty profile fields apart',
    check: async (repo) => {
      const profiles: readonly Profile[] = [{}, { nickname: null }, { nickname: '' }, { gender: null }, { gender: 0 }]
      for (const [i, profile] of profiles.entries()) {
        await given(repo.insert(aKsUser(i + 1, `o${i}`, { profile, ks: { openid: openidOf(`o${i}`), told: profile } })))
        const found = await given(repo.findById(aPool, userIdOf(i + 1)))
        expectSame('first level', O.isSome(found) && found.value.profile, profile)
        expectSame('what the platform told', O.isSome(found) && found.value.ks?.told, profile)
      }
    },
  },
  {
    name: 'keeps who is temporary and what is unverified so until a save says otherwise',
    check: async (repo) => {
      const email = { address: emailOf('a@example.com'), verified: false }
      const user = aUser(1, { anonymous: true, email, ...claimed('+8613800138000') })
      await given(repo.insert(user))
      expectSame('inserted', await given(repo.findById(aPool, user.id)), O.some(user))
      const saved = await given(repo.save({ ...user, anonymous: false, email: { ...email, verified: true } }))
      expectSame('saved', await given(repo.findById(aPool, user.id)), O.some(saved))
    },
  },
  {
    name: 'carries the largest user id',
    check: async (repo) => {
      const user = await given(repo.insert(aUser(Number.MAX_SAFE_INTEGER)))
      expectSame('by id', await given(repo.findById(aPool, user.id)), O.some(user))
    },
  },
  {
    name: 'saves under the next version',
    check: async (repo) => {
      const user = await given(repo.insert(aUser(1)))
      const changed = { ...aFullUser(1), createdAt: user.createdAt }
      const saved = await given(repo.save(changed))
      expectSame('save answers the next version', saved, { ...changed, version: 2 })
      expectSame('and stores it', await given(repo.findById(aPool, user.id)), O.some(saved))
    },
  },
  {
    name: 'refuses to save over a version that was not read, and writes nothing',
    check: async (repo) => {
      const user = await given(repo.insert(aUser(1)))
      const saved = await given(repo.save({ ...user, profile: { nickname: 'first' } }))
      await expectLeft('save', repo.save({ ...user, profile: { nickname: 'second' } }), 'StaleUser')
      expectSame('the first save stands', await given(repo.findById(aPool, user.id)), O.some(saved))
    },
  },
  {
    name: 'refuses to save a user who is not there',
    check: async (repo) => expectLeft('save', repo.save(aUser(1)), 'StaleUser'),
  },
]
