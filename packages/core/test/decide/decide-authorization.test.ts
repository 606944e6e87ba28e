import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aKsUser, aUser } from '../../src/contracts/samples.ts'
import { decideAuthorization } from '../../src/decide/decide-authorization.ts'

describe('an authorisation', () => {
  it('is there when data is, empty or not, whoever calls', () => {
    expect(decideAuthorization('data', O.none)).toEqual(E.right('data'))
    expect(decideAuthorization('', O.some(aUser(1)))).toEqual(E.right(''))
  })

  it('was denied when no data came: nobody knows by whom without a session', () => {
    expect(decideAuthorization(null, O.none)).toEqual(E.left({ _tag: 'AuthorizationDenied', id: null, openid: null }))
  })

  it('was denied by the user of the session, with id and openid', () => {
    expect(decideAuthorization(null, O.some(aKsUser(1, 'oAnn')))).toEqual(
      E.left({ _tag: 'AuthorizationDenied', id: 1, openid: 'oAnn' }),
    )
  })

  it('was denied by a user without a Kuaishou account, with the id alone', () => {
    expect(decideAuthorization(null, O.some(aUser(1)))).toEqual(
      E.left({ _tag: 'AuthorizationDenied', id: 1, openid: null }),
    )
  })
})
