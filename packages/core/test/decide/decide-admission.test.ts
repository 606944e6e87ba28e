import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aKsUser, aUser, noon, openidOf } from '../../src/contracts/samples.ts'
import { decideAdmission } from '../../src/decide/decide-admission.ts'
import { decideLogin } from '../../src/decide/decide-login.ts'

const ann = O.some(aKsUser(1, 'oAnn'))

describe('an admission', () => {
  it('is given to a known openid, and to any openid where users may be created', () => {
    for (const [createUser, owner] of [
      [true, ann],
      [true, O.none],
      [false, ann],
    ] as const)
      expect(decideAdmission(createUser, owner)).toEqual(E.right(undefined))
  })

  it('is not given to an unknown openid where no user may be created', () => {
    expect(decideAdmission(false, O.none)).toEqual(E.left({ _tag: 'NoSuchUser' }))
  })

  it('foretells the login', () => {
    for (const createUser of [true, false])
      for (const owner of [ann, O.none]) {
        const login = { openid: openidOf('oAnn'), createUser, told: null, now: noon }
        const decided = decideLogin(login, { owner, caller: O.none, fresh: aUser(9) })
        expect(E.isRight(decideAdmission(createUser, owner))).toBe(E.isRight(decided))
      }
  })
})
