import * as t from 'io-ts'

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
