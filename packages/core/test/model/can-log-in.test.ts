import type { PasswordHash, User } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aUser, claimed, emailOf, openidOf, usernameOf } from '../../src/contracts/samples.ts'
import { canLogIn } from '../../src/model/can-log-in.ts'
import { anyUser } from '../samples/any-user.ts'
import { forAll } from '../samples/for-all.ts'

const ks = { openid: openidOf('oAnn'), told: {} }
const passwordHash = 'hash' as PasswordHash
const username = usernameOf('ann')
const email = { address: emailOf('ann@example.com'), verified: false }
const { phone } = claimed('+8613800138000')

describe('somebody can log in', () => {
  it.each<[string, Partial<User>]>([
    ['a Kuaishou account', { ks }],
    ['a username and a password', { username, passwordHash }],
    ['an email address and a password', { email, passwordHash }],
    ['a phone and a password', { phone, passwordHash }],
  ])('with %s', (_what, has) => {
    expect(canLogIn(aUser(1, has))).toBe(true)
  })

  it.each<[string, Partial<User>]>([
    ['nothing', {}],
    ['names alone', { username, email, phone }],
    ['a password alone', { passwordHash }],
  ])('not with %s', (_what, has) => {
    expect(canLogIn(aUser(1, has))).toBe(false)
  })

  it('with anything more than what is enough', () =>
    forAll([anyUser, anyUser], (user, other) => {
      const more: User = {
        ...user,
        ks: user.ks ?? other.ks,
        username: user.username ?? other.username,
        email: user.email ?? other.email,
        phone: user.phone ?? other.phone,
        passwordHash: user.passwordHash ?? other.passwordHash,
      }
      return canLogIn(more) || !canLogIn(user)
    }))
})
