import {
  type EmailAddress,
  type Instant,
  type Openid,
  type PasswordHash,
  type Pool,
  type User,
  type UserId,
  type Username,
} from '@ks-auth/core'
import * as t from 'io-ts'
import type { Tables } from '../tables.ts'
import { nullable } from './nullable.ts'
import { rowReader } from './row-reader.ts'
import type { StoredColumns } from './stored-columns.ts'
import { StoredFlag } from './stored-flag.ts'
import { storedInteger } from './stored-integer.ts'
import { StoredPhone } from './stored-phone.ts'
import { StoredProfile } from './stored-profile.ts'
import { storedText } from './stored-text.ts'

const readUserRow = rowReader(
  t.type(
    {
      id: storedInteger<UserId>('UserId', 1),
      pool: storedText<Pool>('Pool'),
      version: storedInteger<number>('Version', 1),
      user_epoch: storedInteger<number>('Epoch', 0),
      anonymous: StoredFlag,
      authorized: StoredFlag,
      profile: StoredProfile,
      username: nullable(storedText<Username>('Username')),
      email: nullable(storedText<EmailAddress>('EmailAddress')),
      email_verified: StoredFlag,
      phone: nullable(StoredPhone),
      phone_verified: StoredFlag,
      password_hash: nullable(storedText<PasswordHash>('PasswordHash')),
      created_at: storedInteger<Instant>('Instant', 0),
      updated_at: storedInteger<Instant>('Instant', 0),
    },
    'ks_auth_users',
  ),
)

const readIdentityRow = rowReader(
  t.type({ openid: nullable(storedText<Openid>('Openid')), told: nullable(StoredProfile) }, 'ks_auth_identities'),
)

/** A user and its identity as they are read, of tables `u` and `i`; the user alone as it is written. */
export const userRow = {
  columns: [
    'u.id',
    'u.pool',
    'u.version',
    'u.epoch as user_epoch',
    'u.anonymous',
    'u.authorized',
    'u.profile',
    'i.openid',
    'i.told',
    'u.username',
    'u.email',
    'u.email_verified',
    'u.phone',
    'u.phone_verified',
    'u.password_hash',
    'u.created_at',
    'u.updated_at',
  ] as const,

  read: (row: unknown): User => {
    const read = readUserRow(row)
    const { openid, told } = readIdentityRow(row)
    return {
      id: read.id,
      pool: read.pool,
      version: read.version,
      epoch: read.user_epoch,
      anonymous: read.anonymous,
      authorized: read.authorized,
      profile: read.profile,
      ks: openid === null || told === null ? null : { openid, told },
      username: read.username,
      email: read.email === null ? null : { address: read.email, verified: read.email_verified },
      phone: read.phone === null ? null : { number: read.phone, verified: read.phone_verified },
      passwordHash: read.password_hash,
      createdAt: read.created_at,
      updatedAt: read.updated_at,
    }
  },

  stored: {
    id: 'integer',
    pool: 'text',
    version: 'integer',
    epoch: 'integer',
    anonymous: 'integer',
    authorized: 'integer',
    profile: 'text',
    username: 'text',
    email: 'text',
    email_verified: 'integer',
    phone: 'text',
    phone_verified: 'integer',
    password_hash: 'text',
    created_at: 'integer',
    updated_at: 'integer',
  } satisfies StoredColumns<Tables['ks_auth_users']> as StoredColumns<Tables['ks_auth_users']>,

  write: (user: User): Tables['ks_auth_users'] => ({
    id: user.id,
    pool: user.pool,
    version: user.version,
    epoch: user.epoch,
    anonymous: StoredFlag.encode(user.anonymous),
    authorized: StoredFlag.encode(user.authorized),
    profile: StoredProfile.encode(user.profile),
    username: user.username,
    email: user.email?.address ?? null,
    email_verified: StoredFlag.encode(user.email?.verified ?? false),
    phone: user.phone?.number ?? null,
    phone_verified: StoredFlag.encode(user.phone?.verified ?? false),
    password_hash: user.passwordHash,
    created_at: user.createdAt,
    updated_at: user.updatedAt,
  }),
}
