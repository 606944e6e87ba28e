import type { KsIdentity, User } from '@ks-auth/core'
import type { Tables } from '../tables.ts'
import { StoredProfile } from './stored-profile.ts'

export const writeIdentity = ({ pool, id }: User, { openid, told }: KsIdentity): Tables['ks_auth_identities'] => ({
  pool,
  openid,
  user_id: id,
  told: StoredProfile.encode(told),
})
