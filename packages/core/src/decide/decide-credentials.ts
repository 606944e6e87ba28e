import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { WrongCredentials } from '../model/failure.ts'
import type { PasswordVerdict } from '../model/password-verdict.ts'
import type { User } from '../model/user.ts'

/** Nobody is told whether the name or the password was wrong. */
export const decideCredentials = (found: O.Option<User>, verdict: PasswordVerdict): E.Either<WrongCredentials, User> =>
  O.isSome(found) && verdict !== 'wrong' ? E.right(found.value) : E.left({ _tag: 'WrongCredentials' })
