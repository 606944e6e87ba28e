import * as E from 'fp-ts/lib/Either.js'
import type { MalformedUsername } from './failure.ts'
import { fold } from './fold.ts'
import { isSeen } from './is-seen.ts'
import type { Username } from './user.ts'

const maxLength = 64

/** 1 to 64 characters before and after folding, all of them seen, without blanks at its ends. */
export const parseUsername = (text: string): E.Either<MalformedUsername, Username> => {
  const malformed = E.left({ _tag: 'MalformedUsername' } as const)
  if (text.length > maxLength) return malformed
  const folded = fold(text)
  return folded.length >= 1 && folded.length <= maxLength && folded === folded.trim() && isSeen(folded)
    ? E.right(folded as Username)
    : malformed
}
