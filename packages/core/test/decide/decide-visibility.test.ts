import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aFullUser, aUser } from '../../src/contracts/samples.ts'
import { decideVisibility } from '../../src/decide/decide-visibility.ts'
import { anyUser } from '../samples/any-user.ts'
import { forAll } from '../samples/for-all.ts'

const ann = aFullUser(1)
const bob = aUser(2)

describe('a user', () => {
  it('sees everything of himself, as it was found', () => {
    const renewed = { ...ann, version: 2 }
    expect(decideVisibility(ann, O.some(renewed))).toEqual(E.right({ _tag: 'Self', user: renewed }))
  })

  it('sees id, nickname and avatar of others', () => {
    const { nickname, avatar } = ann.profile
    expect(decideVisibility(bob, O.some(ann))).toStrictEqual(
      E.right({ _tag: 'Other', id: ann.id, profile: { nickname, avatar } }),
    )
  })

  it('sees a cleared field of others as cleared, and no field that was never assigned', () => {
    const cleared = aUser(1, { profile: { nickname: null } })
    expect(decideVisibility(bob, O.some(cleared))).toStrictEqual(
      E.right({ _tag: 'Other', id: cleared.id, profile: { nickname: null } }),
    )
  })

  it('sees nobody where there is nobody', () => {
    expect(decideVisibility(bob, O.none)).toEqual(E.left({ _tag: 'NoSuchUser' }))
  })

  it('never sees more of another', () =>
    forAll([anyUser, anyUser], (viewer, user) => {
      const seen = JSON.stringify(decideVisibility(viewer, O.some(user)))
      return viewer.id === user.id || !/openid|told|phone|email|username|hash|city|gender|anonymous/i.test(keysOf(seen))
    }))
})

const keysOf = (json: string): string => {
  const keys: string[] = []
  JSON.parse(json, (key, value: unknown) => {
    keys.push(key)
    return value
  })
  return keys.join()
}
