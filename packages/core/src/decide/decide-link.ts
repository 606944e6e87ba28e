import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { AlreadyLinked, OpenidTaken } from '../model/failure.ts'
import type { Instant } from '../model/instant.ts'
import type { Openid } from '../model/openid.ts'
import type { User } from '../model/user.ts'
import { type Told, withKs } from '../model/with-ks.ts'
import type { ChangeDecision } from './change-decision.ts'

export interface Link {
  readonly openid: Openid
  readonly told: Told | null
  readonly now: Instant
}

/** Attaches an openid to a signed-in user. A linked openid never moves, and a user has one at most. */
export const decideLink = (
  link: Link,
  user: User,
  owner: O.Option<User>,
): E.Either<OpenidTaken | AlreadyLinked, ChangeDecision> => {
  if (O.isSome(owner) && owner.value.id !== user.id) return E.left({ _tag: 'OpenidTaken' })
  if (user.ks !== null && user.ks.openid !== link.openid) return E.left({ _tag: 'AlreadyLinked' })
  if (user.ks !== null && link.told === null) return E.right({ _tag: 'Unchanged', user })
  return E.right({ _tag: 'Changed', user: withKs(user, link) })
}
