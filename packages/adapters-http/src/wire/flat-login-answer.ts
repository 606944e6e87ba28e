import type { LoggedIn } from '@ks-auth/core'
import { expiresIn } from './expires-in.ts'
import { type UserRecord, userRecord } from './user-record.ts'

/** Rows 6 and 7: the user record itself, with the session beside its fields. */
export interface FlatLoginAnswer extends UserRecord {
  readonly token: string
  readonly user_id: number
  readonly expires_in: number
}

export const flatLoginAnswer = ({ token, session, user }: LoggedIn): FlatLoginAnswer => ({
  ...userRecord(user),
  token,
  user_id: user.id,
  expires_in: expiresIn(session),
})
