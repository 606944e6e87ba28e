import * as t from 'io-ts'

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
