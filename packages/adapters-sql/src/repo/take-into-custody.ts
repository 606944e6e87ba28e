import type { KsKey } from '@ks-auth/core'
import { type Kysely, sql as raw } from 'kysely'
import { ksKeyRow } from '../row/ks-key-row.ts'
import { precompile } from '../run/precompile.ts'
import type { Sql } from '../sql.ts'
import type { Tables } from '../tables.ts'

/** Stores a key. One that is there already keeps its count of failed openings and the later time. */
export const takeIntoCustody = ({ db, dialect }: Sql): ((on: Kysely<Tables>, key: KsKey) => Promise<void>) => {
  const [sealed, obtainedAt] = [dialect.incoming('sealed'), dialect.incoming('obtained_at')]
  const held = raw.ref('ks_auth_session_keys.obtained_at')
  const onDuplicate = dialect.onDuplicate(['pool', 'openid', 'fingerprint'])

  const upsert = precompile<Tables['ks_auth_session_keys']>((value) =>
    db
      .insertInto('ks_auth_session_keys')
      .values({
        pool: value('pool'),
        openid: value('openid'),
        fingerprint: value('fingerprint'),
        sealed: value('sealed'),
        obtained_at: value('obtained_at'),
        failed_openings: value('failed_openings'),
      })
      .modifyEnd(raw`${onDuplicate} sealed = ${sealed},
        obtained_at = case when ${obtainedAt} > ${held} then ${obtainedAt} else ${held} end`),
  )

  return async (on, key) => {
    await upsert(on, ksKeyRow.write(key))
  }
}
