import type { TypedName } from './model/login-name.ts'
import type { SealedPayload } from './model/sealed-payload.ts'
import type { SyncPolicy } from './model/sync-policy.ts'

/** What `ks.getUserInfo({ withCredentials: true })` gives. Only the decrypted values count; rawData is a gate. */
export interface SignedPayload extends SealedPayload {
  /** The text that was signed, byte for byte as it came. */
  readonly rawData: string
  /** Lower-case hex of sha1(rawData + session_key as its base64 text). Any other is a BadSignature. */
  readonly signature: string
}

export interface SilentLoginInput {
  /** 调用 ks.login() 获取的临时登录凭证: good once, for minutes; then it is a CodeRejected. */
  readonly code: string
  /** 是否创建用户,默认为 true: false answers NoSuchUser for an unknown openid and writes nothing. */
  readonly createUser?: boolean | undefined
}

export interface ProfileLoginInput extends SilentLoginInput {
  /**
   * bindgetuserinfo 事件回调返回的参数. null: 用户拒绝授权, an AuthorizationDenied. BadSignature when it is not signed under
   * the session_key of this code; Undecryptable when what is sealed is not of this person and this app.
   */
  readonly data: SignedPayload | null
  /** 是否同步第一层级用户信息,默认值为 setnx. */
  readonly syncUserProfile?: SyncPolicy | undefined
}

export interface PhoneLoginInput extends SilentLoginInput {
  /**
   * bindgetphonenumber 事件回调返回的参数. null: 用户拒绝授权, an AuthorizationDenied. Undecryptable when it is not under the
   * session_key of this code (要求开发者提前进行 ks.login()); PhoneTaken when another user has verified the phone.
   */
  readonly data: SealedPayload | null
}

export interface LinkInput {
  /** 调用 ks.login() 获取的临时登录凭证, whose openid is linked: CodeRejected, OpenidTaken or AlreadyLinked where it cannot be. */
  readonly code: string
  /**
   * bindgetuserinfo 事件回调返回的参数, as in a login with one (BadSignature, Undecryptable); null or absent links without
   * (不获取用户信息).
   */
  readonly data?: SignedPayload | null | undefined
  /** 是否同步第一层级用户信息,默认值为 setnx. Without `data` it has nothing to govern. */
  readonly syncUserProfile?: SyncPolicy | undefined
}

export interface PhoneUpdateInput {
  /**
   * bindgetphonenumber 事件回调返回的参数. null: 用户拒绝授权, an AuthorizationDenied. Undecryptable when no key in custody
   * opens it, SessionKeyStale when there is none; PhoneTaken when another user has verified the phone.
   */
  readonly data: SealedPayload | null
  /** 默认为 true。如果设置为 false,用户原本绑定了其他手机号会返回 400 错误: PhoneAlreadyBound. */
  readonly overwrite?: boolean | undefined
}

export interface PasswordInput {
  /**
   * Folded here: case and width of a username or an email address do not count. Registering answers MalformedUsername,
   * MalformedEmail, MalformedPhone, UsernameTaken, EmailTaken or PhoneTaken; logging in only ever WrongCredentials.
   */
  readonly name: TypedName
  /**
   * The bytes count as they are, at most 256 of them. Registering answers PasswordRefused; logging in WrongCredentials,
   * and TooManyAttempts once it is guessed at.
   */
  readonly password: string
}

/** 设置邮箱、用户名、密码,以便下次可以通过用户名或者邮箱登录. An absent member stays as it is. */
export interface AccountInput {
  /** null removes it, unless it is the LastCredential. MalformedUsername, UsernameTaken. */
  readonly username?: string | null | undefined
  /** As `username`; an address set here is unverified. MalformedEmail, EmailTaken. */
  readonly email?: string | null | undefined
  /** As `username`; a phone set here is a claim, unverified. MalformedPhone, PhoneTaken. */
  readonly phone?: string | null | undefined
  /**
   * `old` is needed as soon as there is a password (WrongCredentials, TooManyAttempts); a new one ends the user's other
   * sessions. PasswordRefused when the policy says so.
   */
  readonly password?: { readonly old: string | null; readonly new: string } | undefined
}
