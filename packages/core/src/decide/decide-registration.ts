import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { EmailTaken, PhoneTaken, UsernameTaken } from '../model/failure.ts'
import type { Instant } from '../model/instant.ts'
import type { LoginName } from '../model/login-name.ts'
import { revoked } from '../model/revoked.ts'
import type { PasswordHash, User } from '../model/user.ts'
import { withName } from '../model/with-name.ts'
import type { LoginDecision } from './decide-login.ts'
import { nameTaken } from './name-taken.ts'

export interface Registration {
  readonly name: LoginName
  readonly passwordHash: PasswordHash
  readonly now: Instant
}

export interface KnownAtRegistration {
  /** Who has the name. */
  readonly holder: O.Option<User>
  readonly caller: O.Option<User>
  readonly fresh: User
}

/** A new user with a name and a password; a temporary user becomes it and keeps the id. */
export const decideRegistration = (
  { name, passwordHash, now }: Registration,
  { holder, caller, fresh }: KnownAtRegistration,
): E.Either<UsernameTaken | EmailTaken | PhoneTaken, LoginDecision> => {
  if (O.isSome(holder)) return E.left(nameTaken(name.kind))

  const named = (user: User): User => ({ ...withName(user, name), passwordHash, updatedAt: now })
  return O.isSome(caller) && caller.value.anonymous
    ? E.right({ _tag: 'Promoted', user: named({ ...revoked(caller.value), anonymous: false }) })
    : E.right({ _tag: 'Created', user: named(fresh) })
}
