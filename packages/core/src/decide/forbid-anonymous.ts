import * as E from 'fp-ts/lib/Either.js'
import type { AnonymousNotAllowed } from '../model/failure.ts'
import type { SignedIn } from '../model/session.ts'

/** A temporary user must log in or register before linking or changing the account. */
export const forbidAnonymous = (signedIn: SignedIn): E.Either<AnonymousNotAllowed, SignedIn> =>
  signedIn.user.anonymous ? E.left({ _tag: 'AnonymousNotAllowed' }) : E.right(signedIn)
