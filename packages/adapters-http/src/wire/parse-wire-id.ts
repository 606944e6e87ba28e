import { type NoSuchUser, parseUserId, type UserId } from '@ks-auth/core'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as O from 'fp-ts/lib/Option.js'

/** A user id in a path: digits in their one spelling. */
export const parseWireId = (text: string): E.Either<NoSuchUser, UserId> =>
  pipe(
    /^[1-9][0-9]{0,15}$/.test(text) ? parseUserId(Number(text)) : O.none,
    E.fromOption(() => ({ _tag: 'NoSuchUser' })),
  )
