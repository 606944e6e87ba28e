import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { NoSuchUser } from '../model/failure.ts'
import type { User } from '../model/user.ts'

/** Whether a login can end well at all: judged before anything is opened or counted, so that a 404 leaves nothing behind. */
export const decideAdmission = (createUser: boolean, owner: O.Option<User>): E.Either<NoSuchUser, void> =>
  createUser || O.isSome(owner) ? E.right(undefined) : E.left({ _tag: 'NoSuchUser' })
