import { type Profile, ProfileCodec, type User } from '@ks-auth/core'
import * as t from 'io-ts'
import { TextOrNull } from './text-or-null.ts'
import { WholeNumber } from './whole-number.ts'
import { wirePhone } from './wire-phone.ts'

/** Part 4 of the protocol: what a client gets to know of its own user. Times are unix seconds. */
export interface UserRecord extends Profile {
  readonly id: number
  readonly created_at: number
  readonly updated_at: number
  readonly created_by: number
  readonly openid: string | null
  readonly unionid: null
  readonly is_authorized: boolean
  readonly _username: string | null
  readonly _email: string | null
  readonly _email_verified: boolean
  readonly _phone: string | null
  readonly _phone_verified: boolean
  readonly _anonymous: boolean
  readonly _provider: { readonly kuaishou_miniapp?: Profile & { readonly openid: string } }
}

const KuaishouAccount = t.intersection([t.strict({ openid: t.string }), ProfileCodec], 'KuaishouAccount')

export const UserRecord: t.Type<UserRecord, unknown> = t.intersection(
  [
    t.strict({
      id: WholeNumber,
      created_at: WholeNumber,
      updated_at: WholeNumber,
      created_by: WholeNumber,
      openid: TextOrNull,
      unionid: t.null,
      is_authorized: t.boolean,
      _username: TextOrNull,
      _email: TextOrNull,
      _email_verified: t.boolean,
      _phone: TextOrNull,
      _phone_verified: t.boolean,
      _anonymous: t.boolean,
      _provider: t.exact(t.partial({ kuaishou_miniapp: KuaishouAccount })),
    }),
    ProfileCodec,
  ],
  'UserRecord',
)

/** Field by field: what is not named here never leaves. */
export const userRecord = (user: User): UserRecord => ({
  id: user.id,
  created_at: seconds(user.createdAt),
  updated_at: seconds(user.updatedAt),
  created_by: user.id,
  ...user.profile,
  openid: user.ks?.openid ?? null,
  unionid: null,
  is_authorized: user.authorized,
  _username: user.username,
  _email: user.email?.address ?? null,
  _email_verified: user.email?.verified ?? false,
  _phone: user.phone === null ? null : wirePhone(user.phone.number),
  _phone_verified: user.phone?.verified ?? false,
  _anonymous: user.anonymous,
  _provider: user.ks === null ? {} : { kuaishou_miniapp: { openid: user.ks.openid, ...user.ks.told } },
})

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000)
