import type { VisibleUser } from '@ks-auth/core'
import { type UserRecord, userRecord } from './user-record.ts'

/** Of others everybody sees id, nickname and avatar. */
export type VisibleRecord = UserRecord | ({ readonly id: number } & Pick<UserRecord, 'nickname' | 'avatar'>)

export const visibleRecord = (visible: VisibleUser): VisibleRecord =>
  visible._tag === 'Self' ? userRecord(visible.user) : { id: visible.id, ...visible.profile }
