import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { VisibleUser } from './decide/decide-visibility.ts'
import type {
  AccountInput,
  LinkInput,
  PasswordInput,
  PhoneLoginInput,
  PhoneUpdateInput,
  ProfileLoginInput,
  SilentLoginInput,
} from './inputs.ts'
import type { Caller } from './model/caller.ts'
import type * as F from './model/failure.ts'
import type { ExchangeFailure } from './model/ks-exchange.ts'
import type { Profile } from './model/profile.ts'
import type { LoggedIn, Session, TokenDigest } from './model/session.ts'
import type { User } from './model/user.ts'
import type { UserId } from './model/user-id.ts'

type Stored = F.StorageUnavailable | F.Contended
type Opened = F.Undecryptable | F.AuthorizationDenied
type Named = F.MalformedUsername | F.MalformedEmail | F.MalformedPhone
type Taken = F.UsernameTaken | F.EmailTaken | F.PhoneTaken
type Account = F.NotSignedIn | F.AnonymousNotAllowed
type Guarded = F.WrongCredentials | F.TooManyAttempts | F.Overloaded

/**
 * Everything that the login documents promise, over whatever ports are plugged in. A login ignores a stale token, and
 * promotes the temporary user of a good one.
 */
export interface KsAuth {
  /** 静默登录. Logs in by openid alone. */
  readonly loginSilently: (
    caller: Caller,
    input: SilentLoginInput,
  ) => TaskEither<ExchangeFailure | Stored | F.NoSuchUser, LoggedIn>
  /** 强制登录. Logs in with the profile that the person authorised, merged as `syncUserProfile` says. */
  readonly loginWithProfile: (
    caller: Caller,
    input: ProfileLoginInput,
  ) => TaskEither<ExchangeFailure | Stored | Opened | F.BadSignature | F.NoSuchUser, LoggedIn>
  /** 用户一键授权手机号登录. Logs in by openid, never by phone; the phone is verified afterwards. */
  readonly loginWithPhone: (
    caller: Caller,
    input: PhoneLoginInput,
  ) => TaskEither<ExchangeFailure | Stored | Opened | F.NoSuchUser | F.PhoneTaken, LoggedIn>
  /** 更新用户手机号. Opens with the session_key in custody; SessionKeyStale asks for a new login first. */
  readonly updatePhone: (
    caller: Caller,
    input: PhoneUpdateInput,
  ) => TaskEither<Stored | Opened | Account | F.SessionKeyStale | F.PhoneAlreadyBound | F.PhoneTaken, User>
  /** 关联快手小程序. Afterwards a Kuaishou login is this user's. */
  readonly linkKs: (
    caller: Caller,
    input: LinkInput,
  ) => TaskEither<
    ExchangeFailure | Stored | Account | F.BadSignature | F.Undecryptable | F.OpenidTaken | F.AlreadyLinked,
    User
  >
  /** Gives the Kuaishou account up, and ends the user's other sessions. Never the last way to log in. */
  readonly unlinkKs: (caller: Caller) => TaskEither<Stored | Account | F.LastCredential, User>
  /** A new user with a name and a password; a temporary caller becomes it and keeps the id. */
  readonly register: (
    caller: Caller,
    input: PasswordInput,
  ) => TaskEither<Stored | Named | Taken | F.PasswordRefused | F.Overloaded, LoggedIn>
  /**
   * Unknown names and wrong passwords get the same answer after the same work. So does the right password of an account
   * that was guessed at too often over its other names: only a name's own attempts make a TooManyAttempts.
   */
  readonly loginWithPassword: (caller: Caller, input: PasswordInput) => TaskEither<Stored | Guarded, LoggedIn>
  /** A temporary user. */
  readonly loginAnonymously: (caller: Caller) => TaskEither<Stored, LoggedIn>
  /** 设置用户名和邮箱. Sets or removes names, and sets the password. */
  readonly setAccount: (
    caller: Caller,
    input: AccountInput,
  ) => TaskEither<Stored | Account | Named | Taken | Guarded | F.PasswordRefused | F.LastCredential, User>
  /** Writes first-level fields; null and '' clear one, which stays assigned. */
  readonly updateProfile: (
    caller: Caller,
    change: Profile,
  ) => TaskEither<Stored | F.NotSignedIn | F.MalformedProfile, User>
  /** currentUser 对象: the user of the caller's session, as stored now. */
  readonly currentUser: (caller: Caller) => TaskEither<F.StorageUnavailable | F.NotSignedIn, User>
  /** Oneself whole; of others id, nickname and avatar. */
  readonly readUser: (
    caller: Caller,
    id: UserId,
  ) => TaskEither<F.StorageUnavailable | F.NotSignedIn | F.NoSuchUser, VisibleUser>
  /** The caller's usable sessions, newest first. */
  readonly listSessions: (caller: Caller) => TaskEither<F.StorageUnavailable | F.NotSignedIn, readonly Session[]>
  /** Ends one of the caller's sessions, named by its digest, on whatever client it is. */
  readonly closeSession: (
    caller: Caller,
    digest: TokenDigest,
  ) => TaskEither<F.StorageUnavailable | F.NotSignedIn | F.NoSuchSession, void>
  /** 登出. Ends the caller's session. */
  readonly logout: (caller: Caller) => TaskEither<F.StorageUnavailable | F.NotSignedIn, void>
}
