import * as t from 'io-ts'
import { SealedData } from './sealed-data.ts'

export type PhoneVerificationBody = SealedData & { readonly overwrite?: boolean }

export const PhoneVerificationBody: t.Type<PhoneVerificationBody, unknown> = t.intersection(
  [SealedData, t.partial({ overwrite: t.boolean })],
  'PhoneVerificationBody',
)
