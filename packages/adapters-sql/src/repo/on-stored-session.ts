import { type RawBuilder, sql as raw } from 'kysely'
import type { Dialect } from '../dialect.ts'

/** Nobody draws the same token twice: a session that is there is this one, stored by a try whose answer got lost. */
export const onStoredSession = ({ onDuplicate }: Dialect): RawBuilder<unknown> =>
  raw`${onDuplicate(['digest'])} digest = ks_auth_sessions.digest`
