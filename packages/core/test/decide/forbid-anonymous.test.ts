import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { aSession, aUser } from '../../src/contracts/samples.ts'
import { forbidAnonymous } from '../../src/decide/forbid-anonymous.ts'

const session = aSession(1, 1)

describe('what no temporary user may do', () => {
  it('is forbidden to one', () => {
    const guest = { session, user: aUser(1, { anonymous: true }) }
    expect(forbidAnonymous(guest)).toEqual(E.left({ _tag: 'AnonymousNotAllowed' }))
  })

  it('is open to everybody else', () => {
    const signedIn = { session, user: aUser(1) }
    expect(forbidAnonymous(signedIn)).toEqual(E.right(signedIn))
  })
})
