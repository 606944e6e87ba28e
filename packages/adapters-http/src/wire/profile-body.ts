import { type Profile, ProfileCodec } from '@ks-auth/core'
import * as t from 'io-ts'

/** A change of the profile as it came: the core refuses what is not one, unknown fields included. */
export const ProfileBody: t.Type<Profile, unknown> = new t.Type(
  'ProfileBody',
  ProfileCodec.is,
  (u, context) => t.UnknownRecord.validate(u, context),
  t.identity,
)
