import type { LoginName, PasswordHash } from '@ks-auth/core'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { aKsUser, aUser, claimed, emailOf, noon, phoneOf, userIdOf, usernameOf } from '../../src/contracts/samples.ts'
import { type AccountChange, decideAccountChange } from '../../src/decide/decide-account-change.ts'
import { canLogIn } from '../../src/model/can-log-in.ts'
import { after } from '../../src/model/instant.ts'
import { anyUser } from '../samples/any-user.ts'
import { forAll } from '../samples/for-all.ts'

const now = after(noon, 1)
const hash = 'hash-1' as PasswordHash
const nextHash = 'hash-2' as PasswordHash
const change: AccountChange = { names: [], removed: [], password: null, now }
const username: LoginName = { kind: 'username', value: usernameOf('ann') }
const email: LoginName = { kind: 'email', value: emailOf('ann@example.com') }
const phone: LoginName = { kind: 'phone', value: phoneOf('+8613800138000') }
const ann = aKsUser(1, 'oAnn')

describe('an account change', () => {
  it('sets names, an email address and a phone unverified', () => {
    const user = {
      ...ann,
      username: username.value,
      email: { address: email.value, verified: false },
      ...claimed('+8613800138000'),
      updatedAt: now,
    }
    expect(decideAccountChange({ ...change, names: [username, email, phone] }, ann, [])).toEqual(
      E.right({ _tag: 'Changed', user }),
    )
  })

  it('may set a name that the user has already', () => {
    const holders = [{ kind: 'username', user: ann.id }] as const
    expect(E.isRight(decideAccountChange({ ...change, names: [username] }, ann, holders))).toBe(true)
  })

  it('that sets what is there and removes what is not changes nothing', () => {
    const named = { ...ann, username: username.value, email: { address: email.value, verified: true } }
    const idle: AccountChange = { ...change, names: [username, email], removed: ['phone'] }
    expect(decideAccountChange(idle, named, [])).toEqual(E.right({ _tag: 'Unchanged', user: named }))
    expect(decideAccountChange(change, ann, [])).toEqual(E.right({ _tag: 'Unchanged', user: ann }))
  })

  it('with a password is one, whatever else it leaves', () => {
    const password = { hash, replaces: null }
    expect(decideAccountChange({ ...change, password }, ann, [])).toMatchObject({ right: { _tag: 'Revoking' } })
  })

  it.each([
    ['username', 'UsernameTaken'],
    ['email', 'EmailTaken'],
    ['phone', 'PhoneTaken'],
  ] as const)('is refused whole where another user has the %s', (kind, _tag) => {
    const holders = [
      { kind: 'email', user: ann.id },
      { kind, user: userIdOf(2) },
    ] as const
    expect(decideAccountChange({ ...change, names: [username, email, phone] }, ann, holders)).toEqual(E.left({ _tag }))
  })

  it('removes names', () => {
    const named = { ...ann, username: username.value, ...claimed('+8613800138000') }
    const user = { ...ann, updatedAt: now }
    expect(decideAccountChange({ ...change, removed: ['username', 'phone'] }, named, [])).toEqual(
      E.right({ _tag: 'Changed', user }),
    )
  })

  it('removes before it sets', () => {
    const named = aUser(1, { username: usernameOf('old'), passwordHash: hash })
    const user = { ...named, username: null, email: { address: email.value, verified: false }, updatedAt: now }
    expect(decideAccountChange({ ...change, names: [email], removed: ['username', 'email'] }, named, [])).toEqual(
      E.right({ _tag: 'Changed', user }),
    )
  })

  it('is refused where it removes the only way to log in', () => {
    const named = aUser(1, { username: username.value, passwordHash: hash })
    expect(decideAccountChange({ ...change, removed: ['username'] }, named, [])).toEqual(
      E.left({ _tag: 'LastCredential' }),
    )
  })

  it('may remove a name that nobody can log in with', () => {
    const named = aUser(1, { username: username.value })
    const user = { ...named, username: null, updatedAt: now }
    expect(decideAccountChange({ ...change, removed: ['username'] }, named, [])).toEqual(
      E.right({ _tag: 'Changed', user }),
    )
  })

  it('sets the first password, and ends other sessions', () => {
    const user = { ...ann, passwordHash: hash, epoch: 1, updatedAt: now }
    expect(decideAccountChange({ ...change, password: { hash, replaces: null } }, ann, [])).toEqual(
      E.right({ _tag: 'Revoking', user }),
    )
  })

  it('replaces the password that was proven, and ends other sessions', () => {
    const before = { ...ann, passwordHash: hash }
    const user = { ...ann, passwordHash: nextHash, epoch: 1, updatedAt: now }
    expect(decideAccountChange({ ...change, password: { hash: nextHash, replaces: hash } }, before, [])).toEqual(
      E.right({ _tag: 'Revoking', user }),
    )
  })

  it('replaces no password but the one that was proven', () => {
    const wrong = E.left({ _tag: 'WrongCredentials' })
    const before = { ...ann, passwordHash: hash }
    const since = { ...ann, passwordHash: 'changed since' as PasswordHash }
    expect(decideAccountChange({ ...change, password: { hash: nextHash, replaces: hash } }, since, [])).toEqual(wrong)
    expect(decideAccountChange({ ...change, password: { hash: nextHash, replaces: hash } }, ann, [])).toEqual(wrong)
    expect(decideAccountChange({ ...change, password: { hash: nextHash, replaces: null } }, before, [])).toEqual(wrong)
  })

  it('without a password keeps the password', () => {
    const before = { ...ann, passwordHash: hash }
    const user = { ...before, username: username.value, updatedAt: now }
    expect(decideAccountChange({ ...change, names: [username] }, before, [])).toEqual(
      E.right({ _tag: 'Changed', user }),
    )
  })

  it('never locks anybody out, and never touches id, Kuaishou account or profile', () => {
    const kinds = fc.subarray<LoginName['kind']>(['username', 'email', 'phone'])
    return forAll([anyUser, fc.subarray([username, email, phone]), kinds], (user, names, removed) => {
      const decided = decideAccountChange({ ...change, names, removed }, user, [])
      if (E.isLeft(decided)) return canLogIn(user)
      const { id, ks, profile } = decided.right.user
      return (
        id === user.id &&
        ks === user.ks &&
        profile === user.profile &&
        (canLogIn(decided.right.user) || !canLogIn(user))
      )
    })
  })
})
