import { blankUser } from '@ks-auth/core'
import { describe, expect, it } from 'vitest'
import { aPool, aUser, noon, userIdOf } from '../../src/contracts/samples.ts'
import { canLogIn } from '../../src/model/can-log-in.ts'

describe('a user of whom nothing is known', () => {
  it('has an id, a pool and a time, and nothing else', () => {
    expect(blankUser(userIdOf(7), aPool, noon)).toStrictEqual({
      id: 7,
      pool: aPool,
      version: 1,
      epoch: 0,
      anonymous: false,
      authorized: false,
      profile: {},
      ks: null,
      username: null,
      email: null,
      phone: null,
      passwordHash: null,
      createdAt: noon,
      updatedAt: noon,
    })
  })

  it('cannot log in again', () => {
    expect(canLogIn(aUser(7))).toBe(false)
  })
})
