import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aKsUser, aUser, noon, openidOf } from '../../src/contracts/samples.ts'
import { decideLink, type Link } from '../../src/decide/decide-link.ts'
import { after } from '../../src/model/instant.ts'
import { withKs } from '../../src/model/with-ks.ts'
import { anyOption } from '../samples/any-option.ts'
import { anyOpenid, anyUser } from '../samples/any-user.ts'
import { forAll } from '../samples/for-all.ts'

const told = { profile: { nickname: '安' }, policy: 'setnx' } as const
const link: Link = { openid: openidOf('oAnn'), told: null, now: after(noon, 1) }
const withProfile: Link = { ...link, told }
const ann = aUser(1)
const linked = aKsUser(1, 'oAnn')

describe('a link', () => {
  it('gives the user an openid that nobody has, with or without a profile', () => {
    expect(decideLink(link, ann, O.none)).toEqual(E.right({ _tag: 'Changed', user: withKs(ann, link) }))
    expect(decideLink(withProfile, ann, O.none)).toEqual(E.right({ _tag: 'Changed', user: withKs(ann, withProfile) }))
  })

  it('is refused where the openid belongs to another user, even to one who could not have linked it', () => {
    const taken = E.left({ _tag: 'OpenidTaken' })
    expect(decideLink(link, ann, O.some(aKsUser(2, 'oAnn')))).toEqual(taken)
    expect(decideLink(link, aKsUser(1, 'oBob'), O.some(aKsUser(2, 'oAnn')))).toEqual(taken)
  })

  it('with the openid that the user has already is a success that changes nothing', () => {
    expect(decideLink(link, linked, O.some(linked))).toEqual(E.right({ _tag: 'Unchanged', user: linked }))
  })

  it('with the openid that the user has already keeps the profile that came with it', () => {
    expect(decideLink(withProfile, linked, O.some(linked))).toEqual(
      E.right({ _tag: 'Changed', user: withKs(linked, withProfile) }),
    )
  })

  it('is refused where the user has another openid', () => {
    expect(decideLink(link, aKsUser(1, 'oBob'), O.none)).toEqual(E.left({ _tag: 'AlreadyLinked' }))
    expect(decideLink(withProfile, aKsUser(1, 'oBob'), O.none)).toEqual(E.left({ _tag: 'AlreadyLinked' }))
  })

  it('never moves an openid, never exchanges one, and is always about the user who asked', () =>
    forAll([anyOpenid, anyUser, anyOption(anyUser)], (openid, user, owner) => {
      const decided = decideLink({ ...withProfile, openid }, user, owner)
      if (E.isLeft(decided)) return
      expect(decided.right.user).toMatchObject({ id: user.id, ks: { openid } })
      expect([null, openid]).toContain(user.ks?.openid ?? null)
      expect([undefined, user.id]).toContain(O.toUndefined(owner)?.id)
    }))
})
