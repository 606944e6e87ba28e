import type { User } from '@ks-auth/core'
import * as t from 'io-ts'
import { TextOrNull } from './text-or-null.ts'
import { WholeNumber } from './whole-number.ts'

/** Row 5, word for word. */
export interface AssociationAnswer {
  readonly message: 'User associated.'
  readonly openid: string | null
  readonly status: 'ok'
  readonly user_id: number
}

export const AssociationAnswer: t.Type<AssociationAnswer, unknown> = t.strict(
  { message: t.literal('User associated.'), openid: TextOrNull, status: t.literal('ok'), user_id: WholeNumber },
  'AssociationAnswer',
)

export const associationAnswer = ({ id, ks }: User): AssociationAnswer => ({
  message: 'User associated.',
  openid: ks?.openid ?? null,
  status: 'ok',
  user_id: id,
})
