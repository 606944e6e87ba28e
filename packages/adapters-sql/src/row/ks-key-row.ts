import type { Instant, KeyFingerprint, KsKey, Openid, Pool, SealedKey } from '@ks-auth/core'
import * as t from 'io-ts'
import type { Tables } from '../tables.ts'
import { rowReader } from './row-reader.ts'
import type { StoredColumns } from './stored-columns.ts'
import { storedInteger } from './stored-integer.ts'
import { storedText } from './stored-text.ts'

const readKsKeyRow = rowReader(
  t.type(
    {
      pool: storedText<Pool>('Pool'),
      openid: storedText<Openid>('Openid'),
      fingerprint: storedText<KeyFingerprint>('KeyFingerprint'),
      sealed: storedText<SealedKey>('SealedKey'),
      obtained_at: storedInteger<Instant>('Instant', 0),
      // Below zero, a key could be tried more often than it may.
      failed_openings: storedInteger<number>('FailedOpenings', 0),
    },
    'ks_auth_session_keys',
  ),
)

export const ksKeyRow = {
  columns: ['pool', 'openid', 'fingerprint', 'sealed', 'obtained_at', 'failed_openings'] as const,

  read: (row: unknown): KsKey => {
    const { obtained_at: obtainedAt, pool, openid, fingerprint, sealed } = readKsKeyRow(row)
    return { pool, openid, fingerprint, sealed, obtainedAt }
  },

  stored: {
    pool: 'text',
    openid: 'text',
    fingerprint: 'text',
    sealed: 'text',
    obtained_at: 'integer',
    failed_openings: 'integer',
  } satisfies StoredColumns<Tables['ks_auth_session_keys']> as StoredColumns<Tables['ks_auth_session_keys']>,

  /** As a key that nobody failed to open yet. */
  write: (key: KsKey): Tables['ks_auth_session_keys'] => ({
    pool: key.pool,
    openid: key.openid,
    fingerprint: key.fingerprint,
    sealed: key.sealed,
    obtained_at: key.obtainedAt,
    failed_openings: 0,
  }),
}
