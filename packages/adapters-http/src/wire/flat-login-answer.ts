import type { LoggedIn } from '@ks-auth/core'
import * as t from 'io-ts'
import { expiresIn } from './expires-in.ts'
import { UserRecord, userRecord } from './user-record.ts'
import { WholeNumber } from './whole-number.ts'

/** Rows 6 and 7: the user record itself, with the session beside its fields. */
export interface FlatLoginAnswer extends UserRecord {
  readonly token: string
  readonly user_id: number
  readonly expires_in: number
}

export const FlatLoginAnswer: t.Type<FlatLoginAnswer, unknown> = t.intersection(
  [t.strict({ token: t.string, user_id: WholeNumber, expires_in: WholeNumber }), UserRecord],
  'FlatLoginAnswer',
)

export const flatLoginAnswer = ({ token, session, user }: LoggedIn): FlatLoginAnswer => ({
  ...userRecord(user),
  token,
  user_id: user.id,
  expires_in: expiresIn(session),
})
