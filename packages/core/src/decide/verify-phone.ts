import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { PhoneTaken } from '../model/failure.ts'
import type { Instant } from '../model/instant.ts'
import type { E164 } from '../model/phone.ts'
import type { User } from '../model/user.ts'

/**
 * The user with a phone that the platform vouches for. A verified phone of another account stays there: no login as
 * that account, no merge. A mere claim of another account yields; the repository removes it with the write.
 * A phone that is the user's own already changes nothing.
 */
export const verifyPhone = (
  user: User,
  phone: E164,
  holder: O.Option<User>,
  now: Instant,
): E.Either<PhoneTaken, User> => {
  if (O.isSome(holder) && holder.value.id !== user.id && holder.value.phone?.verified === true)
    return E.left({ _tag: 'PhoneTaken' })
  if (user.phone?.number === phone && user.phone.verified) return E.right(user)
  return E.right({ ...user, phone: { number: phone, verified: true }, updatedAt: now })
}
