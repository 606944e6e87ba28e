import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aUser, claimed, noon, phoneOf, verified } from '../../src/contracts/samples.ts'
import { decidePhoneUpdate } from '../../src/decide/decide-phone-update.ts'
import { after } from '../../src/model/instant.ts'

const text = '+8613800138000'
const other = '+85261234567'
const now = after(noon, 1)
const replacing = { phone: phoneOf(text), overwrite: true, now }
const careful = { ...replacing, overwrite: false }
const bound = { ...aUser(1), ...verified(text), updatedAt: now }
const changed = E.right({ _tag: 'Changed', user: bound })

describe('a phone update', () => {
  it.each([
    ['binds the first phone, whether it may overwrite or not', {}],
    ['verifies the phone that was claimed, whether it may overwrite or not', claimed(text)],
  ])('%s', (_name, has) => {
    expect(decidePhoneUpdate(replacing, aUser(1, has), O.none)).toEqual(changed)
    expect(decidePhoneUpdate(careful, aUser(1, has), O.none)).toEqual(changed)
  })

  it('with the same phone again is a success that writes nothing, whether it may overwrite or not', () => {
    const user = aUser(1, verified(text))
    const unchanged = E.right({ _tag: 'Unchanged', user })
    expect(decidePhoneUpdate(replacing, user, O.some(user))).toEqual(unchanged)
    expect(decidePhoneUpdate(careful, user, O.some(user))).toEqual(unchanged)
  })

  it('replaces another phone, verified or claimed', () => {
    expect(decidePhoneUpdate(replacing, aUser(1, verified(other)), O.none)).toEqual(changed)
    expect(decidePhoneUpdate(replacing, aUser(1, claimed(other)), O.none)).toEqual(changed)
  })

  it('that may not overwrite is refused where another phone is bound, verified or claimed', () => {
    const refused = E.left({ _tag: 'PhoneAlreadyBound' })
    expect(decidePhoneUpdate(careful, aUser(1, verified(other)), O.none)).toEqual(refused)
    expect(decidePhoneUpdate(careful, aUser(1, claimed(other)), O.none)).toEqual(refused)
    expect(decidePhoneUpdate(careful, aUser(1, claimed(other)), O.some(aUser(2, verified(text))))).toEqual(refused)
  })

  it('is refused where another user verified the phone', () => {
    const holder = O.some(aUser(2, verified(text)))
    expect(decidePhoneUpdate(replacing, aUser(1), holder)).toEqual(E.left({ _tag: 'PhoneTaken' }))
    expect(decidePhoneUpdate(careful, aUser(1), holder)).toEqual(E.left({ _tag: 'PhoneTaken' }))
  })

  it('takes the phone from another user who only claimed it', () => {
    expect(decidePhoneUpdate(replacing, aUser(1), O.some(aUser(2, claimed(text))))).toEqual(changed)
  })
})
