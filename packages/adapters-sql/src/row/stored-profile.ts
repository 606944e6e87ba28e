import type { Profile } from '@ks-auth/core'
import * as t from 'io-ts'

const text = t.union([t.string, t.null])
const gender = t.union([t.literal(0), t.literal(1), t.literal(2), t.null])

const fields: t.Type<Profile> = t.exact(
  t.partial({ nickname: text, avatar: text, gender, country: text, province: text, city: text, language: text }),
)

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** A profile as JSON text, so that absent, `null` and `''` stay apart. What may be written was judged when it was. */
export const StoredProfile: t.Type<Profile, string, unknown> = new t.Type(
  'StoredProfile',
  fields.is,
  (u, context) => (typeof u === 'string' ? fields.validate(parse(u), context) : t.failure(u, context)),
  (profile) => JSON.stringify(fields.encode(profile)),
)
