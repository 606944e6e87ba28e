import type { LoggedIn } from '@ks-auth/core'
import * as t from 'io-ts'
import { expiresIn } from './expires-in.ts'
import { WholeNumber } from './whole-number.ts'

/** Row 9. */
export interface AnonymousLoginAnswer {
  readonly token: string
  readonly user_id: number
  readonly expires_in: number
}

export const AnonymousLoginAnswer: t.Type<AnonymousLoginAnswer, unknown> = t.strict(
  { token: t.string, user_id: WholeNumber, expires_in: WholeNumber },
  'AnonymousLoginAnswer',
)

export const anonymousLoginAnswer = ({ token, session, user }: LoggedIn): AnonymousLoginAnswer => ({
  token,
  user_id: user.id,
  expires_in: expiresIn(session),
})
