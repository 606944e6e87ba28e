export { decideAttempt } from './decide/decide-attempt.ts'
export type { VisibleUser } from './decide/decide-visibility.ts'
export type {
  AccountInput,
  LinkInput,
  PasswordInput,
  PhoneLoginInput,
  PhoneUpdateInput,
  ProfileLoginInput,
  SignedPayload,
  SilentLoginInput,
} from './inputs.ts'
export type { KsAuth } from './ks-auth.ts'
export { KsAuthError } from './ks-auth-error.ts'
export { makeKsAuth } from './make-ks-auth.ts'
export { type KsAuthPromises, makeKsAuthPromises } from './make-ks-auth-promises.ts'
export { accountAttempts } from './model/attempt-key.ts'
export type { AttemptLimit } from './model/attempt-limit.ts'
export type { Attempts } from './model/attempts.ts'
export type { Arrival, AuthEvent, WhatHappened } from './model/auth-event.ts'
export { blankUser } from './model/blank-user.ts'
export type { Brand } from './model/brand.ts'
export type { Caller } from './model/caller.ts'
export { type Client, type ClientId, type KsAppId, type Pool, parseClient } from './model/client.ts'
export type { Conflict, IdTaken, StaleUser } from './model/conflict.ts'
export { explainMerge, type FieldVerdict, type MergeExplanation } from './model/explain-merge.ts'
export type * from './model/failure.ts'
export { codeOf, type FailureCode, failureCodes } from './model/failure-code.ts'
export { after, type Instant, instant } from './model/instant.ts'
export type { ExchangeFailure, KsExchange } from './model/ks-exchange.ts'
export {
  type KeyFingerprint,
  type KsKey,
  type KsKeyRef,
  ksKeyLifetime,
  maxFailedOpenings,
  type SealedKey,
  type SessionKey,
} from './model/ks-key.ts'
export type { LoginName, TypedName } from './model/login-name.ts'
export { type MergeProfile, mergeProfile } from './model/merge-profile.ts'
export { noEnd } from './model/no-end.ts'
export { type Openid, parseOpenid } from './model/openid.ts'
export { parseStrictJson, type StrictJsonProblem } from './model/parse-strict-json.ts'
export { compatiblePasswords, type PasswordPolicy } from './model/password-policy.ts'
export type { PasswordVerdict } from './model/password-verdict.ts'
export type { E164, Phone } from './model/phone.ts'
export { isPlainText } from './model/plain-text.ts'
export { type Gender, isAssigned, type Profile, type ProfileField, profileFields } from './model/profile.ts'
export { ProfileCodec } from './model/profile-codec.ts'
export type { Revocation } from './model/revocation.ts'
export type { SealedPayload } from './model/sealed-payload.ts'
export type { LoggedIn, LoginMethod, Session, SignedIn, Token, TokenDigest } from './model/session.ts'
export { strictPasswords } from './model/strict-passwords.ts'
export { defaultSyncPolicy, type SyncPolicy } from './model/sync-policy.ts'
export type { Email, EmailAddress, KsIdentity, PasswordHash, User, Username } from './model/user.ts'
export { parseUserId, type UserId } from './model/user-id.ts'
export type {
  AuthEvents,
  Clock,
  Crypto,
  KsGateway,
  KsKeyRepo,
  LoginThrottle,
  Ports,
  SessionRepo,
  Storage,
  UserIds,
  UserRepo,
} from './ports.ts'
export { defaultSettings, type Settings } from './settings.ts'
