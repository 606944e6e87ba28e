import type { ClientId, Instant, KeyFingerprint, Pool, Session, TokenDigest, UserId } from '@ks-auth/core'
import * as t from 'io-ts'
import type { Tables } from '../tables.ts'
import { nullable } from './nullable.ts'
import { rowReader } from './row-reader.ts'
import type { StoredColumns } from './stored-columns.ts'
import { storedInteger } from './stored-integer.ts'
import { storedText } from './stored-text.ts'

const readSessionRow = rowReader(
  t.type(
    {
      digest: storedText<TokenDigest>('TokenDigest'),
      pool: storedText<Pool>('Pool'),
      user_id: storedInteger<UserId>('UserId', 1),
      client: storedText<ClientId>('ClientId'),
      method: t.keyof({
        'ks-silent': null,
        'ks-profile': null,
        'ks-phone': null,
        username: null,
        email: null,
        phone: null,
        anonymous: null,
      }),
      epoch: storedInteger<number>('Epoch', 0),
      opened_at: storedInteger<Instant>('Instant', 0),
      expires_at: storedInteger<Instant>('Instant', 0),
      ks_key: nullable(storedText<KeyFingerprint>('KeyFingerprint')),
    },
    'ks_auth_sessions',
  ),
)

/** A session, of table `s`. */
export const sessionRow = {
  columns: [
    's.digest',
    's.pool',
    's.user_id',
    's.client',
    's.method',
    's.epoch',
    's.opened_at',
    's.expires_at',
    's.ks_key',
  ] as const,

  read: (row: unknown): Session => {
    const read = readSessionRow(row)
    return {
      digest: read.digest,
      pool: read.pool,
      user: read.user_id,
      client: read.client,
      method: read.method,
      epoch: read.epoch,
      openedAt: read.opened_at,
      expiresAt: read.expires_at,
      ksKey: read.ks_key,
    }
  },

  stored: {
    digest: 'text',
    pool: 'text',
    user_id: 'integer',
    client: 'text',
    method: 'text',
    epoch: 'integer',
    opened_at: 'integer',
    expires_at: 'integer',
    ks_key: 'text',
  } satisfies StoredColumns<Tables['ks_auth_sessions']> as StoredColumns<Tables['ks_auth_sessions']>,

  write: (session: Session): Tables['ks_auth_sessions'] => ({
    digest: session.digest,
    pool: session.pool,
    user_id: session.user,
    client: session.client,
    method: session.method,
    epoch: session.epoch,
    opened_at: session.openedAt,
    expires_at: session.expiresAt,
    ks_key: session.ksKey,
  }),
}
