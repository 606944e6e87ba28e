import type { Openid, Profile, SyncPolicy } from '@ks-auth/core'
import { makeInMemoryStorage } from '@ks-auth/core/testing'
import * as O from 'fp-ts/lib/Option.js'
import { aKsUser, noon } from '../../src/contracts/samples.ts'
import { decideLogin } from '../../src/decide/decide-login.ts'
import { found } from '../samples/found.ts'
import { right } from '../samples/right.ts'

const openid = 'oAnn' as Openid

/** A merge as a backend sees it: stored with a user, merged by a login, and read again. */
export const mergeInRepo = async (policy: SyncPolicy, stored: Profile, incoming: Profile): Promise<Profile> => {
  const { users } = makeInMemoryStorage()
  const ann = right(await users.insert(aKsUser(1, openid, { profile: stored }))())
  const owner = right(await users.findByOpenid(ann.pool, openid)())
  const told = { profile: incoming, policy }
  const login = { openid, createUser: false, told, now: noon }
  await users.save(right(decideLogin(login, { owner, caller: O.none, fresh: ann })).user)()
  return found(right(await users.findById(ann.pool, ann.id)())).profile
}
