import { describe, expect, it } from 'vitest'
import { nameTaken } from '../../src/decide/name-taken.ts'
import { nameKinds } from '../../src/model/login-name.ts'

describe('a name that another user has', () => {
  it('is refused by its kind', () => {
    expect(nameKinds.map(nameTaken)).toEqual([
      { _tag: 'UsernameTaken' },
      { _tag: 'EmailTaken' },
      { _tag: 'PhoneTaken' },
    ])
  })
})
