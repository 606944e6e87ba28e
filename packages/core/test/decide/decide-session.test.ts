import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { anotherPool, aSession, aUser } from '../../src/contracts/samples.ts'
import { decideSession } from '../../src/decide/decide-session.ts'
import { after } from '../../src/model/instant.ts'
import { clientNamed } from '../samples/client-named.ts'

const client = clientNamed('client-a', 'pool-a')
const session = aSession(1, 1)
const signedIn = { session, user: aUser(1) }
const refused = E.left({ _tag: 'NotSignedIn' })

describe('a session', () => {
  it('signs in the user on the client that opened it', () => {
    expect(decideSession(O.some(signedIn), client, session.openedAt)).toEqual(E.right(signedIn))
    expect(decideSession(O.some(signedIn), client, after(session.expiresAt, -1))).toEqual(E.right(signedIn))
  })

  it('signs nobody in when there is none', () => {
    expect(decideSession(O.none, client, session.openedAt)).toEqual(refused)
  })

  it('signs nobody in once it has expired', () => {
    expect(decideSession(O.some(signedIn), client, session.expiresAt)).toEqual(refused)
  })

  it('signs nobody in once the sessions of the user were revoked', () => {
    const revoked = { session, user: aUser(1, { epoch: 1 }) }
    expect(decideSession(O.some(revoked), client, session.openedAt)).toEqual(refused)
  })

  it('signs nobody in on another client, not even of the same pool', () => {
    expect(decideSession(O.some(signedIn), clientNamed('client-b', 'pool-a'), session.openedAt)).toEqual(refused)
  })

  it('signs nobody in once its client belongs to another pool', () => {
    const moved = { ...signedIn, session: { ...session, pool: anotherPool } }
    expect(decideSession(O.some(moved), client, session.openedAt)).toEqual(refused)
  })
})
