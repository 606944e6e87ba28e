import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, it } from 'vitest'
import { aWorld, guest } from '../samples/a-world.ts'
import { refusalOf } from '../samples/refusal-of.ts'

it('a profile is signed by nobody when the key of its login cannot be unsealed: it is refused, and nothing is written', async () => {
  const { auth, code, profile, snapshot } = aWorld({}, (ports) => ({
    ...ports,
    crypto: { ...ports.crypto, unseal: () => TE.left({ _tag: 'Unsealable' }) },
  }))
  const before = snapshot()
  const login = auth.loginWithProfile(guest, { code: code('oAnn'), data: profile('oAnn', {}) })
  expect(await refusalOf(login)).toEqual({ _tag: 'BadSignature' })
  expect(snapshot()).toEqual(before)
})
