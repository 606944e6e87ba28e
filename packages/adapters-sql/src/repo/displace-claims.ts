import type { User } from '@ks-auth/core'
import { type Kysely, sql as raw } from 'kysely'
import type { Database } from '../database.ts'
import { precompile } from '../run/precompile.ts'
import type { Tables } from '../tables.ts'
import { isClaimant } from './is-claimant.ts'

/** Takes a verified phone away from whoever only claims it. Who verified it too stays, and makes the write fail. */
export const displaceClaims = ({ db }: Database): ((on: Kysely<Tables>, user: User) => Promise<void>) => {
  const displace = precompile<Pick<User, 'id' | 'pool'> & { readonly phone: string }>((value) =>
    db
      .updateTable('ks_auth_users')
      .set((eb) => ({ phone: null, version: eb('version', '+', raw.lit(1)) }))
      .where(isClaimant(value)),
  )

  return async (on, { id, pool, phone }) => {
    if (phone?.verified === true) await displace(on, { id, pool, phone: phone.number })
  }
}
