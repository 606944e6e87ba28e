import * as E from 'fp-ts/lib/Either.js'
import { canLogIn } from '../model/can-log-in.ts'
import type { LastCredential } from '../model/failure.ts'
import type { Instant } from '../model/instant.ts'
import { revoked } from '../model/revoked.ts'
import type { User } from '../model/user.ts'
import type { ChangeDecision } from './change-decision.ts'

/** Gives the Kuaishou account up, with what the platform told; the first level of the profile stays the user's. */
export const decideUnlink = (user: User, now: Instant): E.Either<LastCredential, ChangeDecision> => {
  if (user.ks === null) return E.right({ _tag: 'Unchanged', user })
  const unlinked: User = { ...revoked(user), ks: null, updatedAt: now }
  return canLogIn(unlinked) ? E.right({ _tag: 'Revoking', user: unlinked }) : E.left({ _tag: 'LastCredential' })
}
