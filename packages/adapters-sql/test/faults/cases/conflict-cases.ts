import type { Conflict, E164, EmailAddress, Openid, User, UserId, Username } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { expect, it } from 'vitest'
import type { UsedDatabase } from '../../databases/use-database.ts'
import { aPool, aUser } from '../../samples/a-user.ts'
import { given } from '../../samples/given.ts'

const id = 1 as UserId
const holder = aUser(id, 'o', {
  username: 'ann' as Username,
  email: { address: 'a@example.com' as EmailAddress, verified: true },
  phone: { number: '+8613800138000' as E164, verified: true },
})
const { ks, username, email, phone } = holder

/** What a user would have to give up for each Conflict to be over. */
const taken: readonly (readonly [Conflict['_tag'], Partial<User>, Partial<User>])[] = [
  ['IdTaken', { id }, { id: 2 as UserId }],
  ['OpenidTaken', { ks }, { ks: { openid: 'o2' as Openid, told: {} } }],
  ['UsernameTaken', { username }, { username: null }],
  ['EmailTaken', { email }, { email: null }],
  ['PhoneTaken', { phone }, { phone: null }],
]
const ofUser = taken.slice(1)

export const conflictCases = (database: UsedDatabase): void => {
  /** Gives up what each Conflict names, until there is none; answers the names, sorted. */
  const giveUp = async (first: User, write: (user: User) => Promise<E.Either<{ readonly _tag: string }, User>>) => {
    const named: string[] = []
    for (let user = first; named.length < taken.length + 1; ) {
      const answer = await write(user)
      if (E.isRight(answer)) return named.sort()
      named.push(answer.left._tag)
      user = { ...user, ...taken.find(([tag]) => tag === answer.left._tag)?.[2] }
    }
    return named
  }
  const tagsOf = (of: typeof taken) => of.map(([tag]) => tag).sort()
  const clashing = (of: typeof taken, user: User): User =>
    Object.assign({}, user, ...of.map(([, keys]) => keys)) as User

  it('tells a user that clashes with several keys one of them each time, and writes nothing before the last is free', async () => {
    const { users } = await database.empty()
    await given(users.insert(holder))
    const refused = await giveUp(clashing(taken, aUser(2, 'o2')), async (user) => {
      expect(await given(users.findByOpenid(aPool, 'o2' as Openid))).toEqual(O.none)
      return users.insert(user)()
    })
    expect(refused).toEqual(tagsOf(taken))

    const stored = await given(users.insert(aUser(3, 'o3')))
    const saved = await giveUp(clashing(ofUser, stored), async (user) => {
      expect(await given(users.findById(aPool, stored.id))).toEqual(O.some(stored))
      return users.save({ ...user, ks: user.ks?.openid === 'o2' ? stored.ks : user.ks })()
    })
    expect(saved).toEqual(tagsOf(ofUser))
    expect(await given(users.findById(aPool, id))).toEqual(O.some(holder))
  })
}
