import { type Approving, readApproval } from './approval.ts'
import { readSyncPolicy, type SyncPolicy } from './sync-policy.ts'

export interface LoginOptions {
  /** 是否创建用户,默认为 true. false: 404 for somebody new. */
  readonly createUser?: boolean | undefined
  /** 默认值为 setnx. */
  readonly syncUserProfile?: SyncPolicy | undefined
  /** From a `ks.login()` before the phone button was tapped. */
  readonly code?: string | undefined
  /** In the first argument: ask for the profile without a button. */
  readonly forceLogin?: boolean | undefined
}

/** What a login may be given first: an approval, or options. */
export type LoginData = (Approving & LoginOptions) | null | undefined

/** Which login is meant, with nothing in it but what the login depends on. */
export type LoginCommand =
  | { readonly _tag: 'Silent' | 'Refused'; readonly createUser: boolean }
  | { readonly _tag: 'Profile'; readonly createUser: boolean; readonly policy: string }
  | { readonly _tag: 'Phone'; readonly createUser: boolean; readonly code: string; readonly sealed: Sealed }

interface Sealed {
  readonly encryptedData: string
  readonly iv: string
}

/**
 * The documents give the options as second argument, and in two places as the only one. undefined where a type is wrong, or a
 * phone number comes without a code.
 */
export const readLoginCommand = (data: LoginData, second?: LoginOptions | null): LoginCommand | undefined => {
  const approval = readApproval(data)
  const first = approval._tag === 'None' ? data : null
  const { createUser = true, syncUserProfile = 'setnx', code, forceLogin = false } = { ...first, ...second }
  const policy = readSyncPolicy(syncUserProfile)
  if (typeof createUser !== 'boolean' || typeof forceLogin !== 'boolean' || policy === undefined) return undefined
  switch (approval._tag) {
    case 'None':
      return forceLogin ? { _tag: 'Profile', createUser, policy } : { _tag: 'Silent', createUser }
    case 'Refused':
      return { _tag: 'Refused', createUser }
    case 'Profile':
      return { _tag: 'Profile', createUser, policy }
    case 'Phone':
      return typeof code === 'string'
        ? { _tag: 'Phone', createUser, code, sealed: { encryptedData: approval.encryptedData, iv: approval.iv } }
        : undefined
  }
}
