import type { VisibleUser } from '@ks-auth/core'
import * as t from 'io-ts'
import { TextOrNull } from './text-or-null.ts'
import { UserRecord, userRecord } from './user-record.ts'
import { WholeNumber } from './whole-number.ts'

/** Of others everybody sees id, nickname and avatar. */
export type VisibleRecord = UserRecord | ({ readonly id: number } & Pick<UserRecord, 'nickname' | 'avatar'>)

export const VisibleRecord: t.Type<VisibleRecord, unknown> = t.union(
  [
    UserRecord,
    t.intersection(
      [t.strict({ id: WholeNumber }), t.exact(t.partial({ nickname: TextOrNull, avatar: TextOrNull }))],
      'OtherRecord',
    ),
  ],
  'VisibleRecord',
)

export const visibleRecord = (visible: VisibleUser): VisibleRecord =>
  visible._tag === 'Self' ? userRecord(visible.user) : { id: visible.id, ...visible.profile }
