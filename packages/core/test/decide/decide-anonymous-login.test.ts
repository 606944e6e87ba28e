import { describe, expect, it } from 'vitest'
import { aUser } from '../../src/contracts/samples.ts'
import { decideAnonymousLogin } from '../../src/decide/decide-anonymous-login.ts'

describe('an anonymous login', () => {
  it('creates a temporary user', () => {
    expect(decideAnonymousLogin(aUser(9))).toEqual({ _tag: 'Created', user: aUser(9, { anonymous: true }) })
  })
})
