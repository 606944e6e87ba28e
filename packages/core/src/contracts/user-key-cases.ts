import * as O from 'fp-ts/lib/Option.js'
import type { User } from '../model/user.ts'
import type { UserRepo } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectLeft, expectSame, given } from './expectations.ts'
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

const onlyUser = (promise: string, found: readonly O.Option<User>[], id: number): void =>
  expectSame(
    promise,
    found.map((user) => O.isSome(user) && user.value.id),
    found.map(() => id),
  )

/** No two users of a pool share a key, and keys are bytes. */
export const userKeyCases: readonly ContractCase<UserRepo>[] = [
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
    name: 'refuses a username twice in a pool, and writes nothing',
    check: async (repo) => {
      await given(repo.insert(aUser(1, { username: usernameOf('ann') })))
      await expectLeft('insert', repo.insert(aUser(2, { username: usernameOf('ann') })), 'UsernameTaken')
      expectSame('the second is not there', await given(repo.findById(aPool, userIdOf(2))), O.none)
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
      await given(repo.insert({ ...aFullUser(1), id: userIdOf(2), pool: anotherPool }))
      for (const [pool, id] of [[aPool, 1] as const, [anotherPool, 2] as const]) {
        const found = [
          await given(repo.findByOpenid(pool, openidOf('oFull-1'))),
          await given(repo.findByUsername(pool, usernameOf('full-1'))),
          await given(repo.findByEmail(pool, emailOf('full-1@example.com'))),
          await given(repo.findByPhone(pool, phoneOf('+8613800100001'))),
        ]
        onlyUser(`ids in ${pool}`, found, id)
      }
      expectSame('an id of that pool', await given(repo.findById(aPool, userIdOf(2))), O.none)
      await expectLeft('a save through the wrong pool', repo.save({ ...here, pool: anotherPool }), 'StaleUser')
    },
  },
  {
    name: 'compares openids and names byte for byte',
    check: async (repo) => {
      const lookalikes = ['Straße', 'straße', 'STRASSE', 'strasse', 'strasse ', 'ｓtrasse', 'stra\u0301sse', 'strásse']
      const emailLike = (text: string) => emailOf(`${text}@example.com`)
      for (const [i, text] of lookalikes.entries()) {
        const email = { address: emailLike(text), verified: true }
        await given(repo.insert(aKsUser(i + 1, text, { username: usernameOf(text), email })))
      }
      for (const [i, text] of lookalikes.entries()) {
        const found = [
          await given(repo.findByOpenid(aPool, openidOf(text))),
          await given(repo.findByUsername(aPool, usernameOf(text))),
          await given(repo.findByEmail(aPool, emailLike(text))),
        ]
        onlyUser(`ids of ${text}`, found, i + 1)
      }
    },
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
      const heir = await given(repo.insert({ ...aFullUser(1), id: userIdOf(2) }))
      expectSame('old openid', await given(repo.findByOpenid(aPool, openidOf('oFull-1'))), O.some(heir))
    },
  },
]
