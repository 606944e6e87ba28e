import * as O from 'fp-ts/lib/Option.js'
import { decideLogin } from '../decide/decide-login.ts'
import type { Profile } from '../model/profile.ts'
import type { UserRepo } from '../ports.ts'
import { expectSame, given } from './expectations.ts'
import type { MergeUnderTest } from './merge-laws.ts'
import { aKsUser, aPool, noon, openidOf, userIdOf } from './samples.ts'

/**
 * A merge as it goes through a repository: stored with a user, merged by a login, stored and read again. For
 * `mergeLaws`; each merge takes a user of its own, numbered from 1.
 */
export const mergeThrough = (users: UserRepo): MergeUnderTest => {
  let merges = 0

  return async (policy, stored, incoming): Promise<Profile> => {
    const id = ++merges
    const openid = openidOf(`oMerge-${id}`)
    const fresh = await given(users.insert(aKsUser(id, openid, { profile: stored })))
    const owner = await given(users.findByOpenid(aPool, openid))
    const login = { openid, createUser: false, told: { profile: incoming, policy }, now: noon }
    const decision = decideLogin(login, { owner, caller: O.none, fresh })
    if (decision._tag === 'Right') await given(users.save(decision.right.user))
    const merged = await given(users.findById(aPool, userIdOf(id)))
    expectSame('the user is there', merged._tag, 'Some')
    return O.isSome(merged) ? merged.value.profile : {}
  }
}
