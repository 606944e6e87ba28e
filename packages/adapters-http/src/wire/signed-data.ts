import type { SignedPayload } from '@ks-auth/core'
import * as t from 'io-ts'

/** The four members that ks.getUserInfo gives come together or not at all (用户拒绝授权). */
export type SignedData =
  | SignedPayload
  | {
      readonly rawData?: undefined
      readonly signature?: undefined
      readonly encryptedData?: undefined
      readonly iv?: undefined
    }

export const SignedData: t.Type<SignedData, unknown> = t.union(
  [
    t.type({ rawData: t.string, signature: t.string, encryptedData: t.string, iv: t.string }),
    t.partial({ rawData: t.undefined, signature: t.undefined, encryptedData: t.undefined, iv: t.undefined }),
  ],
  'SignedData',
)

export const signedPayloadOf = ({ rawData, signature, encryptedData, iv }: SignedData): SignedPayload | null =>
  encryptedData === undefined ? null : { rawData, signature, encryptedData, iv }
