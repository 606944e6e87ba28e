import * as E from 'fp-ts/lib/Either.js'
import { canLogIn } from '../model/can-log-in.ts'
import type { EmailTaken, LastCredential, PhoneTaken, UsernameTaken, WrongCredentials } from '../model/failure.ts'
import type { Instant } from '../model/instant.ts'
import type { LoginName } from '../model/login-name.ts'
import { revoked } from '../model/revoked.ts'
import type { PasswordHash, User } from '../model/user.ts'
import type { UserId } from '../model/user-id.ts'
import { withName } from '../model/with-name.ts'
import { withoutName } from '../model/without-name.ts'
import type { ChangeDecision } from './change-decision.ts'
import { nameTaken } from './name-taken.ts'

export interface AccountChange {
  /** Names to set, and kinds of names to remove. */
  readonly names: readonly LoginName[]
  readonly removed: readonly LoginName['kind'][]
  readonly password: NewPassword | null
  readonly now: Instant
}

export interface NewPassword {
  readonly hash: PasswordHash
  /** The hash that the old password was found right for; null when there was none. */
  readonly replaces: PasswordHash | null
}

/** Who has a name that the change wants. */
export interface NameHolder {
  readonly kind: LoginName['kind']
  readonly user: UserId
}

type Refusal = UsernameTaken | EmailTaken | PhoneTaken | LastCredential | WrongCredentials

/**
 * A new password ends the user's other sessions, and replaces only the one that the old password was proven against.
 * Nobody may remove what they log in with last.
 */
export const decideAccountChange = (
  change: AccountChange,
  user: User,
  holders: readonly NameHolder[],
): E.Either<Refusal, ChangeDecision> => {
  const { password } = change
  if (password !== null && password.replaces !== user.passwordHash) return E.left({ _tag: 'WrongCredentials' })
  const rival = holders.find((holder) => holder.user !== user.id)
  if (rival !== undefined) return E.left(nameTaken(rival.kind))

  const named = change.names.reduce(withName, change.removed.reduce(withoutName, user))
  if (password === null && named === user) return E.right({ _tag: 'Unchanged', user })
  const changed: User = { ...named, passwordHash: password?.hash ?? user.passwordHash, updatedAt: change.now }
  if (canLogIn(user) && !canLogIn(changed)) return E.left({ _tag: 'LastCredential' })
  return E.right(password === null ? { _tag: 'Changed', user: changed } : { _tag: 'Revoking', user: revoked(changed) })
}
