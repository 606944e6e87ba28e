import type { KsKey } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import { ksKeyRow } from '../row/ks-key-row.ts'
import { boundRow } from '../run/bound-row.ts'
import { precompile } from '../run/precompile.ts'
import type { Sql } from '../sql.ts'
import type { Tables } from '../tables.ts'
import { onHeldKey } from './on-held-key.ts'

/** Stores a key that may be there already. */
export const takeIntoCustody = ({ db, dialect }: Sql): ((on: Kysely<Tables>, key: KsKey) => Promise<void>) => {
  const upsert = precompile<Tables['ks_auth_session_keys']>((value) =>
    db
      .insertInto('ks_auth_session_keys')
      .values(boundRow<Tables['ks_auth_session_keys']>(ksKeyRow.stored, value))
      .modifyEnd(onHeldKey(dialect)),
  )

  return async (on, key) => {
    await upsert(on, ksKeyRow.write(key))
  }
}
