import { type RawBuilder, sql as raw } from 'kysely'
import type { Dialect } from '../dialect.ts'

/** A key that is in custody already keeps its count of failed openings and the later time, under the new seal. */
export const onHeldKey = ({ onDuplicate, incoming }: Dialect): RawBuilder<unknown> => {
  const [sealed, obtainedAt] = [incoming('sealed'), incoming('obtained_at')]
  const held = raw.ref('ks_auth_session_keys.obtained_at')
  return raw`${onDuplicate(['pool', 'openid', 'fingerprint'])} sealed = ${sealed},
    obtained_at = case when ${obtainedAt} > ${held} then ${obtainedAt} else ${held} end`
}
