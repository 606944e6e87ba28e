import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { decideOldPassword } from '../../src/decide/decide-old-password.ts'

describe('an old password', () => {
  it('is enough to set a new one, also under a hash of older parameters', () => {
    expect(decideOldPassword('right')).toEqual(E.right(undefined))
    expect(decideOldPassword('outdated')).toEqual(E.right(undefined))
  })

  it('is not asked of who has none', () => {
    expect(decideOldPassword(null)).toEqual(E.right(undefined))
  })

  it('that is wrong is not enough', () => {
    expect(decideOldPassword('wrong')).toEqual(E.left({ _tag: 'WrongCredentials' }))
  })
})
