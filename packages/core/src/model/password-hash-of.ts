import * as O from 'fp-ts/lib/Option.js'
import type { PasswordHash, User } from './user.ts'

/** null for somebody who has no password, and for nobody. */
export const passwordHashOf = (found: O.Option<User>): PasswordHash | null =>
  O.isSome(found) ? found.value.passwordHash : null
