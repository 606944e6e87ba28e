import * as t from 'io-ts'
import { SealedData } from './sealed-data.ts'
import { SilentLoginBody } from './silent-login-body.ts'

export type PhoneLoginBody = SilentLoginBody & SealedData

export const PhoneLoginBody: t.Type<PhoneLoginBody, unknown> = t.intersection(
  [SilentLoginBody, SealedData],
  'PhoneLoginBody',
)
