import * as t from 'io-ts'
import { isPlainText } from './plain-text.ts'
import type { Gender, Profile } from './profile.ts'

const text = (name: string, is: (text: string) => boolean): t.Type<string> =>
  new t.Type(
    name,
    (u): u is string => typeof u === 'string' && is(u),
    (u, context) => (typeof u === 'string' && is(u) ? t.success(u) : t.failure(u, context)),
    t.identity,
  )

/** At most 1,024 characters, none of them a control character (so no U+0000) or a lone surrogate. */
export const ProfileText: t.Type<string> = text('ProfileText', (u) => u.length <= 1024 && isPlainText(u))

/** Apps show it as a picture: the web and nothing else, no `javascript:`, no `data:`. May be empty. */
export const WebAddress: t.Type<string> = text(
  'WebAddress',
  (u) => ProfileText.is(u) && (u === '' || /^https?:\/\/[^\s"'<>\\]+$/i.test(u)),
)

export const GenderCode: t.Type<Gender> = t.union([t.literal(0), t.literal(1), t.literal(2)], 'Gender')

const clearable = <A>(codec: t.Type<A>): t.Type<A | null> => t.union([codec, t.null], `${codec.name} | null`)

/** What may be written to the first level. Keys that it does not know are dropped: refuse them before, if at all. */
export const ProfileCodec: t.Type<Profile> = t.exact(
  t.partial({
    nickname: clearable(ProfileText),
    avatar: clearable(WebAddress),
    gender: clearable(GenderCode),
    country: clearable(ProfileText),
    province: clearable(ProfileText),
    city: clearable(ProfileText),
    language: clearable(ProfileText),
  }),
) as t.Type<Profile>
