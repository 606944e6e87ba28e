import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { AuthorizationDenied } from '../model/failure.ts'
import type { User } from '../model/user.ts'

/** 用户拒绝授权: the event brought no data. The failure says who refused, where a session tells it (id, openid). */
export const decideAuthorization = <A>(data: A | null, caller: O.Option<User>): E.Either<AuthorizationDenied, A> => {
  if (data !== null) return E.right(data)
  const user = O.isSome(caller) ? caller.value : null
  return E.left({ _tag: 'AuthorizationDenied', id: user?.id ?? null, openid: user?.ks?.openid ?? null })
}
