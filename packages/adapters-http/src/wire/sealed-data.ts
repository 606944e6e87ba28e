import type { SealedPayload } from '@ks-auth/core'
import * as t from 'io-ts'

/** What the bindgetphonenumber event gives, or nothing (用户拒绝授权). */
export type SealedData = SealedPayload | { readonly encryptedData?: undefined; readonly iv?: undefined }

export const SealedData: t.Type<SealedData, unknown> = t.union(
  [t.type({ encryptedData: t.string, iv: t.string }), t.partial({ encryptedData: t.undefined, iv: t.undefined })],
  'SealedData',
)

export const sealedPayloadOf = ({ encryptedData, iv }: SealedData): SealedPayload | null =>
  encryptedData === undefined ? null : { encryptedData, iv }
