import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aKsUser, aUser, claimed, noon, openidOf, phoneOf, verified } from '../../src/contracts/samples.ts'
import { decidePhoneLogin, type PhoneLogin } from '../../src/decide/decide-phone-login.ts'
import { after } from '../../src/model/instant.ts'
import { withKs } from '../../src/model/with-ks.ts'
import { anyOption } from '../samples/any-option.ts'
import { anyOpenid, anyPhone, anyUser } from '../samples/any-user.ts'
import { forAll } from '../samples/for-all.ts'

const text = '+8613800138000'
const now = after(noon, 1)
const login: PhoneLogin = { openid: openidOf('oAnn'), createUser: true, told: null, now, phone: phoneOf(text) }
const fresh = aUser(9)
const guest = aUser(2, { anonymous: true })
const ann = aKsUser(1, 'oAnn')
const nobody = { owner: O.none, caller: O.none, holder: O.none, fresh }
const known = { ...nobody, owner: O.some(ann) }

describe('a phone login', () => {
  it('of a known openid gives the owner the phone, verified', () => {
    const user = { ...ann, ...verified(text), updatedAt: now }
    expect(decidePhoneLogin(login, known)).toEqual(E.right({ _tag: 'Changed', user }))
  })

  it('of a known openid with the phone that is verified already writes nothing', () => {
    const user = { ...ann, ...verified(text) }
    expect(decidePhoneLogin(login, { ...known, owner: O.some(user), holder: O.some(user) })).toEqual(
      E.right({ _tag: 'Unchanged', user }),
    )
  })

  it('of an unknown openid creates a user with the phone', () => {
    const user = { ...withKs(fresh, login), ...verified(text) }
    expect(decidePhoneLogin(login, nobody)).toEqual(E.right({ _tag: 'Created', user }))
  })

  it('of an unknown openid promotes the temporary user on whose session it came', () => {
    const user = { ...withKs({ ...guest, anonymous: false, epoch: 1 }, login), ...verified(text) }
    expect(decidePhoneLogin(login, { ...nobody, caller: O.some(guest) })).toEqual(E.right({ _tag: 'Promoted', user }))
  })

  it('of an unknown openid creates nobody when that was not asked for, not even the user of the phone', () => {
    const holder = O.some(aUser(3, verified(text)))
    expect(decidePhoneLogin({ ...login, createUser: false }, { ...nobody, holder })).toEqual(
      E.left({ _tag: 'NoSuchUser' }),
    )
  })

  it('is refused when another user verified the phone, and never a login as that user', () => {
    const holder = O.some(aUser(3, verified(text)))
    for (const situation of [known, nobody, { ...nobody, caller: O.some(guest) }])
      expect(decidePhoneLogin(login, { ...situation, holder })).toEqual(E.left({ _tag: 'PhoneTaken' }))
  })

  it('gets the phone from another user who only claimed it', () => {
    const holder = O.some(aUser(3, claimed(text)))
    const user = { ...ann, ...verified(text), updatedAt: now }
    expect(decidePhoneLogin(login, { ...known, holder })).toEqual(E.right({ _tag: 'Changed', user }))
  })

  it('ends, when it ends well, as the user of the openid with the phone verified, whoever had the phone', () => {
    const anyLogin = fc.record({ openid: anyOpenid, createUser: fc.boolean(), phone: anyPhone })
    const anyKnown = fc.record({ caller: anyOption(anyUser), holder: anyOption(anyUser), fresh: fc.constant(fresh) })
    return forAll([anyLogin, anyKnown, anyUser], (brought, situation, owner) => {
      const decided = decidePhoneLogin({ ...brought, told: null, now }, { ...situation, owner: O.some(owner) })
      if (E.isLeft(decided)) return decided.left._tag === 'PhoneTaken'
      const { id, phone } = decided.right.user
      return id === owner.id && phone?.number === brought.phone && phone.verified
    })
  })
})
