import type { LoginName, PasswordHash } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aPool, aUser, noon, usernameOf } from '../../src/contracts/samples.ts'
import { decideAttempt } from '../../src/decide/decide-attempt.ts'
import { decideLoginLocks } from '../../src/decide/decide-login-locks.ts'

const ann: LoginName = { kind: 'username', value: usernameOf('ann') }
const limit = { attempts: 3, windowMs: 1000, consecutive: 5 }
const hash = 'a hash' as PasswordHash
const user = aUser(1, { passwordHash: hash })
const ofSomebody = decideLoginLocks(aPool, ann, O.some(user), limit)
const ofNobody = decideLoginLocks(aPool, ann, O.none, limit)
const often = { windowStart: noon, attempts: 1e9, consecutive: 1e9 }

describe('a login by name', () => {
  it('is answered under the same limit, whether somebody has the name or not, in windows alone', () => {
    expect(ofSomebody.answers).toEqual(ofNobody.answers)
    expect(decideAttempt({ ...often, attempts: 0 }, ofNobody.answers.limit, noon)).toMatchObject({ _tag: 'Right' })
    expect(decideAttempt(often, ofNobody.answers.limit, noon)).toEqual(
      E.left({ _tag: 'TooManyAttempts', retryAfter: 1 }),
    )
  })

  it('is tried against the account that has the name, under its limit', () => {
    expect(ofSomebody.tried).toMatchObject({ limit, hash })
  })

  it('is tried against nobody where nobody has it, and is never refused there', () => {
    expect(ofNobody.tried).toBe(ofNobody.nobody)
    expect(ofSomebody.nobody).toEqual(ofNobody.nobody)
    expect(ofNobody.nobody.hash).toBeNull()
    expect(decideAttempt(often, ofNobody.nobody.limit, noon)).toMatchObject({ _tag: 'Right' })
  })
})
