import * as E from 'fp-ts/lib/Either.js'
import type { Option } from 'fp-ts/lib/Option.js'
import type { NoSuchUser, PhoneTaken } from '../model/failure.ts'
import type { E164 } from '../model/phone.ts'
import type { User } from '../model/user.ts'
import { decideLogin, type KnownAtLogin, type Login, type LoginDecision } from './decide-login.ts'
import { verifyPhone } from './verify-phone.ts'

export interface PhoneLogin extends Login {
  readonly phone: E164
}

export interface KnownAtPhoneLogin extends KnownAtLogin {
  /** Who has the phone. */
  readonly holder: Option<User>
}

/** Logs in by openid, never by phone; then the phone is the user's own, verified (登录成功后 phone_verified 更新为 true). */
export const decidePhoneLogin = (
  login: PhoneLogin,
  known: KnownAtPhoneLogin,
): E.Either<NoSuchUser | PhoneTaken, LoginDecision> => {
  const decided = decideLogin(login, known)
  if (E.isLeft(decided)) return decided
  const { _tag, user } = decided.right

  const claimed = verifyPhone(user, login.phone, known.holder, login.now)
  if (E.isLeft(claimed)) return claimed
  const changed = _tag === 'Unchanged' && claimed.right !== user
  return E.right({ _tag: changed ? 'Changed' : _tag, user: claimed.right })
}
