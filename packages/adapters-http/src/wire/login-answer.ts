import type { LoggedIn } from '@ks-auth/core'
import * as t from 'io-ts'
import { expiresIn } from './expires-in.ts'
import { TextOrNull } from './text-or-null.ts'
import { UserRecord, userRecord } from './user-record.ts'
import { WholeNumber } from './whole-number.ts'

/** Rows 1 to 3. Clients take the whole user from `user_info` and fetch nothing. */
export interface LoginAnswer {
  readonly token: string
  readonly expires_in: number
  readonly user_id: number
  readonly openid: string | null
  readonly user_info: UserRecord
}

export const LoginAnswer: t.Type<LoginAnswer, unknown> = t.strict(
  { token: t.string, expires_in: WholeNumber, user_id: WholeNumber, openid: TextOrNull, user_info: UserRecord },
  'LoginAnswer',
)

export const loginAnswer = ({ token, session, user }: LoggedIn): LoginAnswer => ({
  token,
  expires_in: expiresIn(session),
  user_id: user.id,
  openid: user.ks?.openid ?? null,
  user_info: userRecord(user),
})
