import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import type { KsAppId } from './client.ts'
import type { Undecryptable } from './failure.ts'
import type { Openid } from './openid.ts'
import { parseStrictJson } from './parse-strict-json.ts'
import { pickProfile } from './pick-profile.ts'
import type { Gender, Profile } from './profile.ts'
import { GenderCode, ProfileText, WebAddress } from './profile-codec.ts'
import { isMadeFor, WatermarkCodec } from './watermark.ts'

/**
 * The platform's sample quotes the number, its text does not: both are read. No codec here changes a value, since io-ts
 * copies a changed record with `r[key] = …`, and a key `__proto__` would become a prototype to read fields from.
 */
const PlatformGender = t.union([GenderCode, t.literal('0'), t.literal('1'), t.literal('2')])

const Payload = t.intersection([
  t.type({ openId: t.string, nickName: ProfileText, avatarUrl: WebAddress }),
  t.partial({
    gender: PlatformGender,
    country: ProfileText,
    province: ProfileText,
    city: ProfileText,
    language: ProfileText,
    watermark: WatermarkCodec,
  }),
])

const undecryptable: Undecryptable = { _tag: 'Undecryptable' }

/**
 * The profile in the plain text of a user payload, under our field names. It must be of the person who logs in
 * (`openId`) and, where it says so, for this app. Keys that the platform may add one day are not an error.
 */
export const readProfilePayload =
  (appId: KsAppId, openid: Openid) =>
  (plain: string): E.Either<Undecryptable, Profile> =>
    pipe(
      parseStrictJson(plain),
      E.flatMap(Payload.decode),
      E.filterOrElseW(
        ({ openId, watermark }) => openId === openid && isMadeFor(appId, watermark),
        () => undecryptable,
      ),
      E.bimap(() => undecryptable, toProfile),
    )

const genders: Readonly<Record<Gender, Gender>> = { 0: 0, 1: 1, 2: 2 }

const toProfile = ({ nickName, avatarUrl, gender, ...rest }: t.TypeOf<typeof Payload>): Profile =>
  pickProfile({
    ...rest,
    nickname: nickName,
    avatar: avatarUrl,
    gender: gender === undefined ? undefined : genders[gender],
  })
