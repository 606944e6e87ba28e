import type { TypedName } from './model/login-name.ts'
import type { SealedPayload } from './model/sealed-payload.ts'
import type { SyncPolicy } from './model/sync-policy.ts'

/** What `ks.getUserInfo({ withCredentials: true })` gives. Only the decrypted values count; rawData is a gate. */
export interface SignedPayload extends SealedPayload {
  readonly rawData: string
  /** Lower-case hex of sha1(rawData + session_key as its base64 text). */
  readonly signature: string
}

export interface SilentLoginInput {
  /** What `ks.login()` gave: good once, for minutes. */
  readonly code: string
  /** 是否创建用户,默认为 true: false answers NoSuchUser for an unknown openid and writes nothing. */
  readonly createUser?: boolean | undefined
}

export interface ProfileLoginInput extends SilentLoginInput {
  /** null: 用户拒绝授权. */
  readonly data: SignedPayload | null
  /** 是否同步第一层级用户信息,默认值为 setnx. */
  readonly syncUserProfile?: SyncPolicy | undefined
}

export interface PhoneLoginInput extends SilentLoginInput {
  /** What the `bindgetphonenumber` event gave; null: 用户拒绝授权. */
  readonly data: SealedPayload | null
}

export interface LinkInput {
  readonly code: string
  /** With a profile, as in a login with one; null or absent links without. */
  readonly data?: SignedPayload | null | undefined
  readonly syncUserProfile?: SyncPolicy | undefined
}

export interface PhoneUpdateInput {
  readonly data: SealedPayload | null
  /** 默认为 true。如果设置为 false,用户原本绑定了其他手机号会返回 400 错误. */
  readonly overwrite?: boolean | undefined
}

export interface PasswordInput {
  /** Folded here: case and width of a username or an email address do not count. */
  readonly name: TypedName
  /** The bytes count as they are, at most 256 of them. */
  readonly password: string
}

/** An absent member stays as it is. */
export interface AccountInput {
  /** null removes the name. */
  readonly username?: string | null | undefined
  readonly email?: string | null | undefined
  /** A phone set here is a claim, unverified. */
  readonly phone?: string | null | undefined
  /** `old` is needed as soon as there is a password; a new password ends the user's other sessions. */
  readonly password?: { readonly old: string | null; readonly new: string } | undefined
}
