import * as O from 'fp-ts/lib/Option.js'
import type { User } from '../model/user.ts'
import type { UserRepo } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectLeft, expectSame, given, tally } from './expectations.ts'
import { anotherPool, aPool, aUser, claimed, phoneOf, userIdOf, usernameOf, verified } from './samples.ts'

const number = '+8613800138000'

const expectPhoneLost = async (repo: UserRepo, claimant: User): Promise<void> => {
  const left = { ...claimant, phone: null, version: claimant.version + 1 }
  expectSame('the claimant lost it, and nothing else', await given(repo.findById(aPool, claimant.id)), O.some(left))
}

/** Whose a phone is: a verified owner displaces an unverified claim, and nothing displaces a verified owner. */
export const phoneClaimContract: readonly ContractCase<UserRepo>[] = [
  {
    name: 'refuses a claim on a phone that another user claims',
    check: async (repo) => {
      await given(repo.insert(aUser(1, claimed(number))))
      await expectLeft('insert', repo.insert(aUser(2, claimed(number))), 'PhoneTaken')
    },
  },
  {
    name: 'refuses a claim on a phone that another user verified',
    check: async (repo) => {
      await given(repo.insert(aUser(1, verified(number))))
      await expectLeft('insert', repo.insert(aUser(2, claimed(number))), 'PhoneTaken')
    },
  },
  {
    name: 'refuses to verify a phone that another user verified',
    check: async (repo) => {
      await given(repo.insert(aUser(1, verified(number))))
      await expectLeft('insert', repo.insert(aUser(2, verified(number))), 'PhoneTaken')
      const other = await given(repo.insert(aUser(3)))
      await expectLeft('save', repo.save({ ...other, ...verified(number) }), 'PhoneTaken')
    },
  },
  {
    name: 'takes a mere claim away when an inserted user verifies the phone',
    check: async (repo) => {
      const claimant = await given(repo.insert(aUser(1, claimed(number))))
      const owner = await given(repo.insert(aUser(2, verified(number))))
      expectSame('the owner has it', await given(repo.findByPhone(aPool, phoneOf(number))), O.some(owner))
      await expectPhoneLost(repo, claimant)
    },
  },
  {
    name: 'takes a mere claim away when a saved user verifies the phone',
    check: async (repo) => {
      const claimant = await given(repo.insert(aUser(1, claimed(number))))
      const user = await given(repo.insert(aUser(2)))
      const owner = await given(repo.save({ ...user, ...verified(number) }))
      expectSame('the owner has it', await given(repo.findByPhone(aPool, phoneOf(number))), O.some(owner))
      await expectPhoneLost(repo, claimant)
    },
  },
  {
    name: 'gives the displaced claimant a new version',
    check: async (repo) => {
      const claimant = await given(repo.insert(aUser(1, claimed(number))))
      await given(repo.insert(aUser(2, verified(number))))
      const revived = repo.save({ ...claimant, profile: { nickname: 'late' } })
      await expectLeft('a save of what was read before', revived, 'StaleUser')
    },
  },
  {
    name: 'keeps a claim when the write that would displace it is refused',
    check: async (repo) => {
      const ann = { username: usernameOf('ann') }
      const claimant = await given(repo.insert(aUser(1, { ...ann, ...claimed(number) })))
      const other = await given(repo.insert(aUser(2)))
      await expectLeft('the id of an insert', repo.insert(aUser(1, verified(number))), 'IdTaken')
      await expectLeft('the name of an insert', repo.insert(aUser(3, { ...ann, ...verified(number) })), 'UsernameTaken')
      await expectLeft('the name of a save', repo.save({ ...other, ...ann, ...verified(number) }), 'UsernameTaken')
      await expectLeft('the version of a save', repo.save({ ...other, version: 7, ...verified(number) }), 'StaleUser')
      await expectLeft('a save of nobody', repo.save(aUser(9, verified(number))), 'StaleUser')
      expectSame('claimant', await given(repo.findById(aPool, userIdOf(1))), O.some(claimant))
    },
  },
  {
    name: 'leaves the claims of other pools alone',
    check: async (repo) => {
      const claimant = await given(repo.insert(aUser(1, { pool: anotherPool, ...claimed(number) })))
      await given(repo.insert(aUser(2, verified(number))))
      expectSame('claimant', await given(repo.findById(anotherPool, claimant.id)), O.some(claimant))
    },
  },
  {
    name: 'lets a user verify the phone that the same user claims',
    check: async (repo) => {
      const user = await given(repo.insert(aUser(1, claimed(number))))
      const saved = await given(repo.save({ ...user, ...verified(number) }))
      expectSame('found', await given(repo.findByPhone(aPool, phoneOf(number))), O.some(saved))
    },
  },
  {
    name: 'lets one of twenty racers verify a phone that somebody claims',
    check: async (repo) => {
      await given(repo.insert(aUser(99, claimed(number))))
      const racers = Array.from({ length: 20 }, (_, i) => repo.insert(aUser(i + 1, verified(number))))
      expectSame('outcomes', await tally(racers), { ok: 1, PhoneTaken: 19 })
    },
  },
]
