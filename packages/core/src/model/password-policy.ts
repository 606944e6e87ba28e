import * as E from 'fp-ts/lib/Either.js'
import type { PasswordRefused } from './failure.ts'
import { isWellFormed } from './plain-text.ts'
import { utf8Length } from './utf8-length.ts'

/** Which passwords may be set; the others are PasswordRefused. */
export interface PasswordPolicy {
  /** In code points, from 1 to 64. */
  readonly minimumLength: number
  /** Whether it is among the passwords that everybody tries first. */
  readonly isCommon: (password: string) => boolean
}

/** What existing mini programs were written for: the documents log in with `111111`. */
export const compatiblePasswords: PasswordPolicy = { minimumLength: 6, isCommon: () => false }

/** A password is hashed whole; what could make hashing expensive is refused before it. */
const maxBytes = 256

/** Whether a password may reach the hash at all. */
export const isHashable = (password: string): boolean => utf8Length(password) <= maxBytes && isWellFormed(password)

/** At most 256 bytes of UTF-8 in both policies. The bytes count as received: no normalisation, no composition rules. */
export const checkPassword = (policy: PasswordPolicy, password: string): E.Either<PasswordRefused, string> => {
  const short = [...password].length < policy.minimumLength
  const refused = short || !isHashable(password) || policy.isCommon(password)
  return refused ? E.left({ _tag: 'PasswordRefused' }) : E.right(password)
}
