import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Option } from 'fp-ts/lib/Option.js'
import type { PhoneAlreadyBound, PhoneTaken } from '../model/failure.ts'
import type { Instant } from '../model/instant.ts'
import type { E164 } from '../model/phone.ts'
import type { User } from '../model/user.ts'
import type { ChangeDecision } from './change-decision.ts'
import { verifyPhone } from './verify-phone.ts'

export interface PhoneUpdate {
  readonly phone: E164
  /** 如果设置为 false,用户原本绑定了其他手机号会返回 400 错误. */
  readonly overwrite: boolean
  readonly now: Instant
}

/** Makes the phone the user's own, verified. The same phone again is a success. */
export const decidePhoneUpdate = (
  { phone, overwrite, now }: PhoneUpdate,
  user: User,
  holder: Option<User>,
): E.Either<PhoneAlreadyBound | PhoneTaken, ChangeDecision> => {
  if (!overwrite && user.phone !== null && user.phone.number !== phone) return E.left({ _tag: 'PhoneAlreadyBound' })
  return pipe(
    verifyPhone(user, phone, holder, now),
    E.map((claimed) => ({ _tag: claimed === user ? 'Unchanged' : 'Changed', user: claimed })),
  )
}
