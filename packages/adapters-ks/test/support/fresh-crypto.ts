import { makeNodeCrypto, newKeyRing, type PasswordHashing, parseKeyRing } from '@ks-auth/adapters-ks/crypto'
import type { Crypto } from '@ks-auth/core'
import * as O from 'fp-ts/lib/Option.js'
import { quickPasswords } from './quick-passwords.ts'

/** The Crypto port with a ring of this text. */
export const freshCrypto = (
  ring: string = newKeyRing(),
  passwords: Partial<PasswordHashing> = quickPasswords,
): Crypto => {
  const keyRing = parseKeyRing(ring)
  if (O.isNone(keyRing)) throw new Error('not a key ring')
  return makeNodeCrypto({ keyRing: keyRing.value, passwords })
}
