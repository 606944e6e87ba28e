import * as E from 'fp-ts/lib/Either.js'
import type { MalformedEmail } from './failure.ts'
import { fold } from './fold.ts'
import { isSeen } from './is-seen.ts'
import type { EmailAddress } from './user.ts'

const maxLength = 254
// Every repetition is bounded by a character that it cannot match: linear time on any input.
const form = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/

/** An address as people type it, at most 254 characters (RFC 5321). Whether it receives mail is not judged. */
export const parseEmail = (text: string): E.Either<MalformedEmail, EmailAddress> => {
  const malformed = E.left({ _tag: 'MalformedEmail' } as const)
  if (text.length > maxLength) return malformed
  const folded = fold(text)
  return folded.length <= maxLength && form.test(folded) && isSeen(folded) ? E.right(folded as EmailAddress) : malformed
}
