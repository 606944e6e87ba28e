import * as t from 'io-ts'

export interface SealedPhone {
  readonly encryptedData: string
  readonly iv: string
}

export const SealedPhoneCodec: t.Type<SealedPhone> = t.type({ encryptedData: t.string, iv: t.string })
