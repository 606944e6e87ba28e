import type { User } from '../model/user.ts'
import type { UserRepo } from '../ports.ts'
import type { ContractCase } from './contract-case.ts'
import { expectSame, given, tally } from './expectations.ts'
import { aKsUser, aUser, emailOf, openidOf, usernameOf } from './samples.ts'

const twenty = <A>(make: (n: number) => A): readonly A[] => Array.from({ length: 20 }, (_, i) => make(i + 1))

/** Of writers that run into each other one wins, and the others know that they lost. */
export const userRaceCases: readonly ContractCase<UserRepo>[] = [
  {
    name: 'lets one of twenty racing inserts of an openid win',
    check: async (repo) => {
      const racers = twenty((n) => repo.insert(aKsUser(n, 'o')))
      expectSame('outcomes', await tally(racers), { ok: 1, OpenidTaken: 19 })
    },
  },
  {
    name: 'lets one of twenty racing inserts of a name win',
    check: async (repo) => {
      const ann = usernameOf('ann')
      const email = { address: emailOf('a@example.com'), verified: false }
      const byUsername = await tally(twenty((n) => repo.insert(aUser(n, { username: ann }))))
      expectSame('outcomes by username', byUsername, { ok: 1, UsernameTaken: 19 })
      const byEmail = await tally(twenty((n) => repo.insert(aUser(n + 20, { email }))))
      expectSame('outcomes by email', byEmail, { ok: 1, EmailTaken: 19 })
    },
  },
  {
    name: 'lets one of twenty racing saves of a version win',
    check: async (repo) => {
      const user = await given(repo.insert(aUser(1)))
      const racers = twenty((n) => repo.save({ ...user, profile: { nickname: `${n}` } }))
      expectSame('outcomes', await tally(racers), { ok: 1, StaleUser: 19 })
    },
  },
  {
    name: 'lets one of twenty users win an openid that all of them save at once',
    check: async (repo) => {
      const users: User[] = []
      for (const user of twenty((n) => aUser(n))) users.push(await given(repo.insert(user)))
      const racers = users.map((user) => repo.save({ ...user, ks: { openid: openidOf('o'), told: {} } }))
      expectSame('outcomes', await tally(racers), { ok: 1, OpenidTaken: 19 })
    },
  },
]
