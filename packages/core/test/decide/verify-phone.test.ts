import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aUser, claimed, noon, phoneOf, verified } from '../../src/contracts/samples.ts'
import { verifyPhone } from '../../src/decide/verify-phone.ts'
import { after } from '../../src/model/instant.ts'

const text = '+8613800138000'
const phone = phoneOf(text)
const now = after(noon, 1)
const ann = aUser(1)
const withPhone = { ...ann, ...verified(text), updatedAt: now }
const refused = E.left({ _tag: 'PhoneTaken' })

describe('a phone that the platform vouches for', () => {
  it('becomes the own one, verified, where nobody has it', () => {
    expect(verifyPhone(ann, phone, O.none, now)).toEqual(E.right(withPhone))
  })

  it('takes the place of another one', () => {
    const before = aUser(1, verified('+85261234567'))
    expect(verifyPhone(before, phone, O.none, now)).toEqual(E.right(withPhone))
  })

  it('becomes verified where it was only claimed', () => {
    const before = aUser(1, claimed(text))
    expect(verifyPhone(before, phone, O.some(before), now)).toEqual(E.right(withPhone))
  })

  it('changes nothing where it was verified', () => {
    const before = aUser(1, verified(text))
    expect(verifyPhone(before, phone, O.some(before), now)).toEqual(E.right(before))
  })

  it('stays with another user who verified it', () => {
    const bob = aUser(2, verified(text))
    expect(verifyPhone(ann, phone, O.some(bob), now)).toEqual(refused)
    expect(verifyPhone(aUser(1, claimed(text)), phone, O.some(bob), now)).toEqual(refused)
  })

  it('is taken from another user who only claimed it', () => {
    expect(verifyPhone(ann, phone, O.some(aUser(2, claimed(text))), now)).toEqual(E.right(withPhone))
  })

  it('is nobody else’s where the other user has none any more', () => {
    expect(verifyPhone(ann, phone, O.some(aUser(2)), now)).toEqual(E.right(withPhone))
  })
})
