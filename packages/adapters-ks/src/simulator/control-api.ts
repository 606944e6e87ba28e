import * as t from 'io-ts'
import { type Fault, FaultCodec } from './fault.ts'
import { wholeNumber } from './whole-number.ts'

/** `POST /simulator/codes`: one person logs in. `keepKey`: the session_key stays as it is. */
export interface CodeOrder {
  readonly openid: string
  readonly appId?: string
  readonly keepKey?: boolean
  /** Happens when this code is exchanged. */
  readonly fault?: Fault
}
export const CodeOrderCodec: t.Type<CodeOrder, unknown> = t.intersection([
  t.type({ openid: t.string }),
  t.partial({ appId: t.string, keepKey: t.boolean, fault: FaultCodec }),
])

export interface IssuedCode {
  readonly code: string
}
export const IssuedCodeCodec: t.Type<IssuedCode> = t.type({ code: t.string })

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

export interface SealedProfile {
  readonly userInfo: { readonly nickName: string; readonly avatarUrl: string }
  readonly rawData: string
  readonly signature: string
  readonly encryptedData: string
  readonly iv: string
}
export const SealedProfileCodec: t.Type<SealedProfile> = t.type({
  userInfo: t.type({ nickName: t.string, avatarUrl: t.string }),
  rawData: t.string,
  signature: t.string,
  encryptedData: t.string,
  iv: t.string,
})

/** `POST /simulator/phones`: what the phone button gives this person. */
export interface PhoneOrder {
  readonly openid: string
  readonly appId?: string
  readonly phoneNumber: string
  readonly countryCode?: string
}
export const PhoneOrderCodec: t.Type<PhoneOrder, unknown> = t.intersection([
  t.type({ openid: t.string, phoneNumber: t.string }),
  t.partial({ appId: t.string, countryCode: t.string }),
])

export interface SealedPhone {
  readonly encryptedData: string
  readonly iv: string
}
export const SealedPhoneCodec: t.Type<SealedPhone> = t.type({ encryptedData: t.string, iv: t.string })

/** `POST /simulator/faults`: happens to the next `times` exchanges, or to all until `DELETE /simulator/faults`. */
export interface FaultOrder {
  readonly fault: Fault
  readonly times?: number
  readonly appId?: string
}
export const FaultOrderCodec: t.Type<FaultOrder, unknown> = t.intersection([
  t.type({ fault: FaultCodec }),
  t.partial({ times: wholeNumber(1, 1_000_000), appId: t.string }),
])

/** `POST /simulator/clock`: so many milliseconds pass at once. */
export interface ClockOrder {
  readonly advance: number
}
export const ClockOrderCodec: t.Type<ClockOrder, unknown> = t.type({ advance: wholeNumber(0, Number.MAX_SAFE_INTEGER) })

/** One code2session request as the platform saw it. `result` is null when a fault came instead of an answer. */
export interface SeenExchange {
  readonly code: string
  readonly appId: string
  readonly result: number | null
  readonly fault: string | null
}

/** `GET /simulator/exchanges`: the last thousand, oldest first. */
export interface SeenExchanges {
  readonly exchanges: readonly SeenExchange[]
}
export const SeenExchangesCodec: t.Type<SeenExchanges, unknown> = t.type({
  exchanges: t.readonlyArray(
    t.type({
      code: t.string,
      appId: t.string,
      result: t.union([t.number, t.null]),
      fault: t.union([t.string, t.null]),
    }),
  ),
})
