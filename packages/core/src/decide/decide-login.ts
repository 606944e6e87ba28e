import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { NoSuchUser } from '../model/failure.ts'
import type { Instant } from '../model/instant.ts'
import type { Openid } from '../model/openid.ts'
import { revoked } from '../model/revoked.ts'
import type { User } from '../model/user.ts'
import { type Told, withKs } from '../model/with-ks.ts'

/** What a login brings. */
export interface Login {
  readonly openid: Openid
  /** 是否创建用户: false ends the login of an unknown openid. */
  readonly createUser: boolean
  /** The profile that the person authorised, or null in a silent login. */
  readonly told: Told | null
  readonly now: Instant
}

export interface KnownAtLogin {
  /** Who has the openid. */
  readonly owner: O.Option<User>
  /** Whose session the login came on. */
  readonly caller: O.Option<User>
  /** Who will have been created, if it comes to that. */
  readonly fresh: User
}

/** `Unchanged` needs no write; `Promoted` was a temporary user, whose old sessions end. */
export interface LoginDecision {
  readonly _tag: 'Unchanged' | 'Changed' | 'Promoted' | 'Created'
  readonly user: User
}

export const decideLogin = (
  login: Login,
  { owner, caller, fresh }: KnownAtLogin,
): E.Either<NoSuchUser, LoginDecision> => {
  if (O.isSome(owner)) {
    if (login.told === null) return E.right({ _tag: 'Unchanged', user: owner.value })
    return E.right({ _tag: 'Changed', user: withKs(owner.value, login) })
  }
  if (!login.createUser) return E.left({ _tag: 'NoSuchUser' })

  if (O.isSome(caller) && caller.value.anonymous)
    return E.right({ _tag: 'Promoted', user: withKs({ ...revoked(caller.value), anonymous: false }, login) })
  return E.right({ _tag: 'Created', user: withKs(fresh, login) })
}
