import * as t from 'io-ts'

export interface SimulatedProfile {
  readonly nickName?: string
  readonly avatarUrl?: string
  readonly gender?: string | number
}

/** `POST /simulator/profiles`: what `ks.getUserInfo({ withCredentials: true })` gives this person. */
export interface ProfileOrder {
  readonly openid: string
  readonly appId?: string
  readonly profile?: SimulatedProfile
}

export const ProfileOrderCodec: t.Type<ProfileOrder, unknown> = t.intersection([
  t.type({ openid: t.string }),
  t.partial({
    appId: t.string,
    profile: t.partial({ nickName: t.string, avatarUrl: t.string, gender: t.union([t.string, t.number]) }),
  }),
])
