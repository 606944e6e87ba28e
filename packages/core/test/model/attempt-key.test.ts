import type { LoginName, Pool } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { anotherPool, aPool, aUser, emailOf, phoneOf, userIdOf, usernameOf } from '../../src/contracts/samples.ts'
import { accountAttempts, attemptKey } from '../../src/model/attempt-key.ts'

const username: LoginName = { kind: 'username', value: usernameOf('1') }
const email: LoginName = { kind: 'email', value: emailOf('ann@example.com') }
const phone: LoginName = { kind: 'phone', value: phoneOf('+8613800138000') }

describe('password attempts', () => {
  it('on one account count together, by whatever name', () => {
    const keys = [username, email, phone].map((name) => attemptKey(aPool, name, O.some(aUser(1))))
    expect(new Set(keys)).toEqual(new Set([accountAttempts(aPool, userIdOf(1))]))
  })

  it('on different accounts, names and pools count apart', () => {
    const keys = (pool: Pool) => [
      accountAttempts(pool, userIdOf(1)),
      attemptKey(pool, username, O.some(aUser(2))),
      ...[username, email, phone].map((name) => attemptKey(pool, name, O.none)),
    ]
    expect(new Set([...keys(aPool), ...keys(anotherPool)]).size).toBe(10)
  })
})
