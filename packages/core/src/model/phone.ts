import type { Brand } from './brand.ts'

/** A phone number in E.164, country code always included: `+8613800138000`. */
export type E164 = Brand<string, 'E164'>

/** `verified`: the platform vouched for it. An unverified phone is only a claim. */
export interface Phone {
  readonly number: E164
  readonly verified: boolean
}
