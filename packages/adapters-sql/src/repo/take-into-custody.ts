import type { KsKey } from '@ks-auth/core'
import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { ksKeyRow } from '../row/ks-key-row.ts'
import type { Tables } from '../tables.ts'
import { insertRow } from './insert-row.ts'
import { onHeldKey } from './on-held-key.ts'

/** Stores a key that may be there already. */
export const takeIntoCustody = (database: Database): ((on: Kysely<Tables>, key: KsKey) => Promise<void>) => {
  const upsert = insertRow(database, 'ks_auth_session_keys', ksKeyRow.stored, onHeldKey(database.dialect))
  return async (on, key) => {
    await upsert(on, ksKeyRow.write(key))
  }
}
