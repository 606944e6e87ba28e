import type { LoginName, PasswordHash } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aUser, claimed, emailOf, noon, phoneOf, usernameOf } from '../../src/contracts/samples.ts'
import { decideRegistration } from '../../src/decide/decide-registration.ts'
import { after } from '../../src/model/instant.ts'

const now = after(noon, 1)
const passwordHash = 'hash' as PasswordHash
const username: LoginName = { kind: 'username', value: usernameOf('ann') }
const email: LoginName = { kind: 'email', value: emailOf('ann@example.com') }
const phone: LoginName = { kind: 'phone', value: phoneOf('+8613800138000') }
const fresh = aUser(9)
const guest = aUser(2, { anonymous: true, profile: { nickname: '安' } })
const nobody = { holder: O.none, caller: O.none, fresh }

describe('a registration', () => {
  it.each([
    [username, { username: username.value }],
    [email, { email: { address: email.value, verified: false } }],
    [phone, claimed('+8613800138000')],
  ])('with %j creates a user who has it, unverified, and the password', (name, has) => {
    const user = { ...fresh, ...has, passwordHash, updatedAt: now }
    expect(decideRegistration({ name, passwordHash, now }, nobody)).toEqual(E.right({ _tag: 'Created', user }))
  })

  it('on a temporary session makes that user a lasting one, under the same id, and ends the sessions before', () => {
    const user = { ...guest, anonymous: false, epoch: 1, username: username.value, passwordHash, updatedAt: now }
    expect(decideRegistration({ name: username, passwordHash, now }, { ...nobody, caller: O.some(guest) })).toEqual(
      E.right({ _tag: 'Promoted', user }),
    )
  })

  it('on the session of a lasting user creates another one', () => {
    const user = { ...fresh, username: username.value, passwordHash, updatedAt: now }
    expect(decideRegistration({ name: username, passwordHash, now }, { ...nobody, caller: O.some(aUser(3)) })).toEqual(
      E.right({ _tag: 'Created', user }),
    )
  })

  it.each([
    [username, 'UsernameTaken'],
    [email, 'EmailTaken'],
    [phone, 'PhoneTaken'],
  ])('with %j is refused where somebody has it, verified or not', (name, _tag) => {
    const holder = O.some(aUser(3))
    for (const caller of [O.none, O.some(guest)])
      expect(decideRegistration({ name, passwordHash, now }, { holder, caller, fresh })).toEqual(E.left({ _tag }))
  })
})
