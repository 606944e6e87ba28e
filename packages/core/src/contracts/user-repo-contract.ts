import * as O from 'fp-ts/lib/Option.js'
import type { Profile } from '../model/profile.ts'
import type { UserRepo } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectLeft, expectSame, given, tally } from './expectations.ts'
import {
  aFullUser,
  aKsUser,
  anotherPool,
  aPool,
  aUser,
  emailOf,
  openidOf,
  phoneOf,
  userIdOf,
  usernameOf,
} from './samples.ts'

/** Unique keys, versions and whole records. Phones have a contract of their own. */
export const userRepoContract: readonly ContractCase<UserRepo>[] = [
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
    name: 'carries the largest user id',
    check: async (repo) => {
      const user = await given(repo.insert(aUser(Number.MAX_SAFE_INTEGER)))
      expectSame('by id', await given(repo.findById(aPool, user.id)), O.some(user))
    },
  },
  {
    name: 'refuses an id twice, even in another pool',
    check: async (repo) => {
      await given(repo.insert(aUser(1)))
      await expectLeft('same pool', repo.insert(aUser(1)), 'IdTaken')
      await expectLeft('other pool', repo.insert(aUser(1, { pool: anotherPool })), 'IdTaken')
    },
  },
  {
    name: 'refuses an openid twice in a pool, and writes nothing',
    check: async (repo) => {
      const first = await given(repo.insert(aKsUser(1, 'o')))
      await expectLeft('insert', repo.insert(aKsUser(2, 'o')), 'OpenidTaken')
      expectSame('the second is not there', await given(repo.findById(aPool, userIdOf(2))), O.none)
      expectSame('the first is', await given(repo.findByOpenid(aPool, openidOf('o'))), O.some(first))
    },
  },
  {
    name: 'refuses a username twice in a pool',
    check: async (repo) => {
      await given(repo.insert(aUser(1, { username: usernameOf('ann') })))
      await expectLeft('insert', repo.insert(aUser(2, { username: usernameOf('ann') })), 'UsernameTaken')
    },
  },
  {
    name: 'refuses an email address twice in a pool, verified or not',
    check: async (repo) => {
      await given(repo.insert(aUser(1, { email: { address: emailOf('a@example.com'), verified: false } })))
      const same = aUser(2, { email: { address: emailOf('a@example.com'), verified: true } })
      await expectLeft('insert', repo.insert(same), 'EmailTaken')
    },
  },
  {
    name: 'keeps pools apart',
    check: async (repo) => {
      const here = await given(repo.insert(aFullUser(1)))
      const there = await given(repo.insert({ ...aFullUser(1), id: userIdOf(2), pool: anotherPool }))
      expectSame('this pool', await given(repo.findByOpenid(aPool, openidOf('oFull-1'))), O.some(here))
      expectSame('that pool', await given(repo.findByOpenid(anotherPool, openidOf('oFull-1'))), O.some(there))
      expectSame('an id of that pool', await given(repo.findById(aPool, userIdOf(2))), O.none)
      await expectLeft('a save through the wrong pool', repo.save({ ...here, pool: anotherPool }), 'StaleUser')
    },
  },
  {
    name: 'compares openids and names byte for byte',
    check: async (repo) => {
      const lookalikes = ['Straße', 'straße', 'STRASSE', 'strasse', 'strasse ', 'ｓtrasse', 'stra\u0301sse', 'strásse']
      for (const [i, text] of lookalikes.entries())
        await given(repo.insert(aKsUser(i + 1, text, { username: usernameOf(text) })))
      for (const [i, text] of lookalikes.entries()) {
        const byOpenid = await given(repo.findByOpenid(aPool, openidOf(text)))
        expectSame(`openid ${text}`, O.isSome(byOpenid) && byOpenid.value.id, i + 1)
        const byName = await given(repo.findByUsername(aPool, usernameOf(text)))
        expectSame(`username ${text}`, O.isSome(byName) && byName.value.id, i + 1)
      }
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
  {
    name: 'refuses to save a key that another user has, and writes nothing',
    check: async (repo) => {
      await given(repo.insert(aFullUser(1)))
      const user = await given(repo.insert(aUser(2)))
      const { ks, username, email, phone } = aFullUser(1)
      await expectLeft('openid', repo.save({ ...user, ks }), 'OpenidTaken')
      await expectLeft('username', repo.save({ ...user, username }), 'UsernameTaken')
      await expectLeft('email', repo.save({ ...user, email }), 'EmailTaken')
      await expectLeft('phone', repo.save({ ...user, phone }), 'PhoneTaken')
      expectSame('nothing was written', await given(repo.findById(aPool, user.id)), O.some(user))
    },
  },
  {
    name: 'frees the keys that a save gives up',
    check: async (repo) => {
      const full = await given(repo.insert(aFullUser(1)))
      await given(repo.save({ ...full, ks: null, username: null, email: null, phone: null }))
      await given(repo.insert({ ...aFullUser(1), id: userIdOf(2) }))
      expectSame('old openid', (await given(repo.findByOpenid(aPool, openidOf('oFull-1'))))._tag, 'Some')
    },
  },
  {
    name: 'lets one of twenty racing inserts of an openid win',
    check: async (repo) => {
      const racers = Array.from({ length: 20 }, (_, i) => repo.insert(aKsUser(i + 1, 'o')))
      expectSame('outcomes', await tally(racers), { ok: 1, OpenidTaken: 19 })
    },
  },
  {
    name: 'lets one of twenty racing saves of a version win',
    check: async (repo) => {
      const user = await given(repo.insert(aUser(1)))
      const racers = Array.from({ length: 20 }, (_, i) => repo.save({ ...user, profile: { nickname: `${i}` } }))
      expectSame('outcomes', await tally(racers), { ok: 1, StaleUser: 19 })
    },
  },
]
