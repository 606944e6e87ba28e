import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { aUser } from '../../src/contracts/samples.ts'
import { decideCredentials } from '../../src/decide/decide-credentials.ts'

const ann = aUser(1)
const wrong = E.left({ _tag: 'WrongCredentials' })

describe('a name and a password', () => {
  it('are right together, also under a hash of older parameters', () => {
    expect(decideCredentials(O.some(ann), 'right')).toEqual(E.right(ann))
    expect(decideCredentials(O.some(ann), 'outdated')).toEqual(E.right(ann))
  })

  it('are wrong in one and the same way, whichever of them is', () => {
    expect(decideCredentials(O.some(ann), 'wrong')).toEqual(wrong)
    expect(decideCredentials(O.none, 'wrong')).toEqual(wrong)
    expect(decideCredentials(O.none, 'right')).toEqual(wrong)
  })
})
