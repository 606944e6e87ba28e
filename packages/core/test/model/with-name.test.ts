import { describe, expect, it } from 'vitest'
import { aUser, claimed, emailOf, phoneOf, usernameOf, verified } from '../../src/contracts/samples.ts'
import type { LoginName } from '../../src/model/login-name.ts'
import { withName } from '../../src/model/with-name.ts'
import { withoutName } from '../../src/model/without-name.ts'

const email: LoginName = { kind: 'email', value: emailOf('ann@example.com') }
const phone: LoginName = { kind: 'phone', value: phoneOf('+8613800138000') }
const username: LoginName = { kind: 'username', value: usernameOf('ann') }

describe('a user with a name', () => {
  it('has it unverified when it is new', () => {
    expect(withName(aUser(1), username)).toEqual(aUser(1, { username: username.value }))
    expect(withName(aUser(1), email)).toEqual(aUser(1, { email: { address: email.value, verified: false } }))
    expect(withName(aUser(1), phone)).toEqual(aUser(1, claimed('+8613800138000')))
  })

  it('has it unverified when another of its kind was verified', () => {
    const ann = aUser(1, {
      ...verified('+85261234567'),
      email: { address: emailOf('bob@example.com'), verified: true },
    })
    expect(withName(ann, phone).phone).toEqual({ number: phone.value, verified: false })
    expect(withName(ann, email).email).toEqual({ address: email.value, verified: false })
  })

  it('keeps it verified when it is the same', () => {
    const ann = aUser(1, { ...verified('+8613800138000'), email: { address: email.value, verified: true } })
    expect(withName(ann, phone)).toBe(ann)
    expect(withName(ann, email)).toBe(ann)
    const named = withName(ann, username)
    expect(withName(named, username)).toBe(named)
  })
})

describe('a user without a name', () => {
  it('is the same as before where there was none', () => {
    const ann = aUser(1)
    for (const kind of ['username', 'email', 'phone'] as const) expect(withoutName(ann, kind)).toBe(ann)
  })

  it('lacks that kind only', () => {
    const ann = [username, email, phone].reduce(withName, aUser(1))
    expect(withoutName(ann, 'username')).toEqual({ ...ann, username: null })
    expect(withoutName(ann, 'email')).toEqual({ ...ann, email: null })
    expect(withoutName(ann, 'phone')).toEqual({ ...ann, phone: null })
  })
})
