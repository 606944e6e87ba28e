import type { KsIdentity, User } from '@ks-auth/core'
import type { Tables } from '../tables.ts'
import type { StoredColumns } from './stored-columns.ts'
import { StoredProfile } from './stored-profile.ts'

type Row = Tables['ks_auth_identities']

/** An identity as it is written; it is read with its user. */
export const identityRow = {
  stored: {
    pool: 'text',
    openid: 'text',
    user_id: 'integer',
    told: 'text',
  } satisfies StoredColumns<Row> as StoredColumns<Row>,

  write: ({ pool, id }: User, { openid, told }: KsIdentity): Row => ({
    pool,
    openid,
    user_id: id,
    told: StoredProfile.encode(told),
  }),
}
